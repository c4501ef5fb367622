// What the main thread of a page does, task by task, as the browser itself writes it down.
import type { Page } from '@playwright/test';

/** Milliseconds on the browser's own clock. */
export interface Task {
  start: number;
  end: number;
  /** What it took of the processor: others on the same machine make it last longer, and not work more. */
  worked: number;
}

export interface Mark {
  name: string;
  at: number;
}

/** In order of time. The marks are those that the page set by `performance.mark`. */
export interface MainThread {
  tasks: Task[];
  marks: Mark[];
}

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of the thread itself, in microseconds. */
  tdur?: number;
}

const TASK = 'ThreadControllerImpl::RunTask';

/** Does something on a page that sets marks; the tasks are those of the thread that set them. */
export async function watchMainThread(page: Page, work: () => Promise<void>): Promise<MainThread> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    // The protocol's own types know no numbers here.
    events.push(...(value as unknown as TraceEvent[]));
  });
  const includedCategories = ['toplevel', 'blink.user_timing'];
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordUntilFull', includedCategories },
  });
  await work();
  const written = new Promise<void>((done) => devtools.once('Tracing.tracingComplete', () => done()));
  await devtools.send('Tracing.end');
  await written;
  await devtools.detach();
  return mainThreadIn(events);
}

function mainThreadIn(events: readonly TraceEvent[]): MainThread {
  const set = events.filter(({ cat, ph }) => cat.includes('blink.user_timing') && ph !== 'M');
  const [first] = set;
  if (!first) throw new Error('the page set no mark');
  const own = ({ pid, tid }: TraceEvent) => pid === first.pid && tid === first.tid;
  const tasks = events
    .filter((event) => event.name === TASK && own(event))
    .map(({ ts, dur = 0, tdur = dur }) => ({
      ...{ start: ts / 1000, end: (ts + dur) / 1000 },
      worked: tdur / 1000,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const marks = set.map(({ name, ts }) => ({ name, at: ts / 1000 })).sort((a, b) => a.at - b.at);
  return { tasks: outermost(tasks), marks };
}

/** Without the tasks that ran inside another. */
function outermost(tasks: readonly Task[]): Task[] {
  let end = -Infinity;
  return tasks.filter((task) => {
    if (task.start < end) return false;
    end = task.end;
    return true;
  });
}
