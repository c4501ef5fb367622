import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeDocument, NoWorker } from '../../../../src/lib/reports/making/making';
import type { DocumentAnswer, DocumentTask } from '../../../../src/lib/reports/making/task';

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  tasks: unknown[] = [];
  isEnded = false;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(task: unknown): void {
    this.tasks.push(task);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(answer: DocumentAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
}

const task: DocumentTask = { kind: 'certificates', certificates: [] };
const pdf = new Blob(['%PDF']);

function start() {
  const heard: number[] = [];
  const own = new AbortController();
  const made = madeDocument(task, { told: (share) => heard.push(share), signal: own.signal });
  const worker = FakeWorker.started.at(-1);
  if (!worker) throw new Error('no worker was started');
  return { made, heard, worker, own };
}

describe('a document is made in a worker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeWorker.started = [];
    vi.stubGlobal('Worker', FakeWorker);
  });

  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('that tells how far it is, and waits for a next one', async () => {
    const first = start();
    first.worker.say({ kind: 'ready' });
    first.worker.say({ kind: 'progress', share: 0.25 });
    first.worker.say({ kind: 'progress', share: 0.75 });
    first.worker.say({ kind: 'made', pdf });
    expect(await first.made).toBe(pdf);
    expect(first.heard).toEqual([0.25, 0.75]);

    const second = start();
    expect(second.worker).toBe(first.worker);
    second.worker.say({ kind: 'made', pdf });
    await second.made;
    expect(first.heard).toEqual([0.25, 0.75]);
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('that ends, with the memory it took, where no next one is asked for', async () => {
    const { worker, made } = start();
    worker.say({ kind: 'made', pdf });
    await made;
    expect(worker.isEnded).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(worker.isEnded).toBe(true);
    expect(start().worker).not.toBe(worker);
  });

  it('that ends at once where it is cancelled, and is not used again', async () => {
    const { made, worker, own } = start();
    worker.say({ kind: 'ready' });
    own.abort(new Error('nobody waits'));
    await expect(made).rejects.toThrow('nobody waits');
    expect(worker.isEnded).toBe(true);
    expect(start().worker).not.toBe(worker);
  });

  it('and is not begun where nobody waits for it any more', async () => {
    const own = new AbortController();
    own.abort(new Error('nobody waits'));
    await expect(madeDocument(task, { told: () => undefined, signal: own.signal })).rejects.toThrow('nobody');
    expect(FakeWorker.started).toEqual([]);
  });

  it('of which a second at the same time has its own', async () => {
    const [first, second] = [start(), start()];
    expect(second.worker).not.toBe(first.worker);
    first.worker.say({ kind: 'made', pdf });
    second.worker.say({ kind: 'made', pdf });
    await Promise.all([first.made, second.made]);
    expect([first.worker.isEnded, second.worker.isEnded]).toEqual([false, true]);
  });

  it('whose failure is told, and that is not used again', async () => {
    const { made, worker } = start();
    worker.say({ kind: 'failed', message: 'Invalid image' });
    await expect(made).rejects.toMatchObject({ message: 'the worker failed', cause: 'Invalid image' });
    expect(worker.isEnded).toBe(true);
  });

  it('and a browser that starts none is told apart from a document that fails', async () => {
    const { made, worker } = start();
    worker.dispatchEvent(Object.assign(new Event('error'), { message: '' }));
    await expect(made).rejects.toBeInstanceOf(NoWorker);

    const later = start();
    later.worker.say({ kind: 'ready' });
    later.worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(later.made).rejects.not.toBeInstanceOf(NoWorker);

    vi.stubGlobal('Worker', undefined);
    await expect(
      madeDocument(task, { told: () => undefined, signal: new AbortController().signal }),
    ).rejects.toBeInstanceOf(NoWorker);
  });
});
