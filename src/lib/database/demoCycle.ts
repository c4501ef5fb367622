import { dateOf, instantOf, MINUTE_MS, timeOfDayOf } from '../domain/calendar';
import type { Pack } from '../domain/content';
import { DEFAULT_CERTIFICATE_THRESHOLD, DEFAULT_HOURS_NORM } from '../domain/cycle';
import { demo, demoDates } from '../domain/demo';
import { sessionId } from '../domain/identifier';
import { attendanceId } from '../domain/sessionId';
import type { RunEventFields } from '../domain/runEvent';
import { planOf, plannedMinutes } from '../domain/plan';
import type { PlanBlock } from '../domain/session';
import { newTrainer } from './cycles';
import { newId } from './newId';
import type { Store } from './open';
import type { Change } from './change';
import { write } from './write';

/** Makes the example training: session 1 held a week ago, session 2 today. Gives back its id. */
export async function createDemoCycle(store: Store, pack: Pack): Promise<string> {
  const cycleId = newId();
  const dates = demoDates(dateOf(store.now()));
  const first = sessionId(cycleId, 1);
  const start = instantOf(dates[0] ?? '', demo.startTime);
  const plan = planOf(pack.runSheets[0] ?? { kind: 'runSheet', session: 1, title: '', goal: '', blocks: [] });
  const people = demo.participants.map((person): Change => ({
    cycleId,
    type: 'participant',
    id: newId(),
    set: { ...person, withdrawn: false },
  }));
  const { title, employer, commissioner, location, startTime } = demo;
  await write(store, [
    {
      cycleId,
      type: 'cycle',
      id: cycleId,
      set: {
        title,
        employer,
        commissioner,
        packId: pack.id,
        packVersion: pack.version,
        certificateThreshold: DEFAULT_CERTIFICATE_THRESHOLD,
        hoursNorm: DEFAULT_HOURS_NORM,
        demo: true,
      },
    },
    ...demo.trainers.map((name, index) => newTrainer(cycleId, name, index)),
    ...dates.map((date, index): Change => ({
      cycleId,
      type: 'session',
      id: sessionId(cycleId, index + 1),
      set: { date, startTime, location, online: false, ...(index === 0 ? { plan } : {}) },
    })),
    ...people,
    ...attendanceOf(first, cycleId, people, { start, minutes: plannedMinutes(plan) }),
    ...notesOf(first, cycleId, start),
    // All carry one clock: their ids, which ascend, keep them in order.
    ...stepsOf(first, plan, start).map((set): Change => ({ cycleId, type: 'runEvent', id: newId(), set })),
  ]);
  return cycleId;
}

function attendanceOf(
  session: string,
  cycleId: string,
  people: readonly Change[],
  { start, minutes }: { start: number; minutes: number },
): Change[] {
  const at = (minute: number) => timeOfDayOf(start + minute * MINUTE_MS);
  return demo.attendance.map(({ state, minutesLate, minutesEarly }, index): Change => ({
    cycleId,
    type: 'attendance',
    id: attendanceId(session, people[index]?.id ?? ''),
    set: {
      state,
      arrived: minutesLate === undefined ? null : at(minutesLate),
      left: minutesEarly === undefined ? null : at(minutes - minutesEarly),
    },
  }));
}

function notesOf(session: string, cycleId: string, start: number): Change[] {
  return demo.notes.map(({ about, text, forNextTime = false }, index): Change => ({
    cycleId,
    type: 'note',
    id: newId(),
    set: {
      session,
      text,
      forNextTime,
      about: about === undefined ? { kind: 'session' } : { kind: 'block', code: about },
      createdAt: new Date(start + index * MINUTE_MS).toISOString(),
    },
  }));
}

/** Every block at its time, but for one that was cut short on the day. */
function stepsOf(session: string, plan: readonly PlanBlock[], start: number): RunEventFields[] {
  let at = start;
  const time = () => new Date(at).toISOString();
  const steps: RunEventFields[] = [{ session, kind: 'start', at: time() }];
  plan.forEach((block, index) => {
    const minutes = block.mayDrop ? block.minimumMinutes : block.minutes;
    if (minutes < block.minutes)
      steps.push({ session, kind: 'shorten', block: block.code, minutes, at: time() });
    at += minutes * MINUTE_MS;
    const next = plan[index + 1];
    steps.push(
      next ? { session, kind: 'goTo', block: next.code, at: time() } : { session, kind: 'end', at: time() },
    );
  });
  return steps;
}
