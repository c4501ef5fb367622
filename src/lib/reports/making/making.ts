/** Documents are made in a worker: the page goes on, and to cancel is to end the worker. */
import '../../workers/trustedScripts';
import type { DocumentAnswer, DocumentTask } from './task';

export interface Making {
  /** Told how much is done, from 0 to 1. */
  told: (share: number) => void;
  /** Aborted where nobody waits for it any more. */
  signal: AbortSignal;
}

/** The browser did not start the worker: too old, or a part of the app is missing. */
export class NoWorker extends Error {
  constructor(options?: ErrorOptions) {
    super('the worker did not start', options);
    this.name = 'NoWorker';
  }
}

/** So long (ms) a worker waits for a next document; with it goes the memory that the last one took. */
const WAITS_MS = 30_000;

interface Waiting {
  worker: Worker;
  ends: ReturnType<typeof setTimeout>;
}
let waiting: Waiting | null = null;

/**
 * The PDF of a document. Rejects with `NoWorker`, with the signal's reason where it was cancelled, and with whatever
 * else went wrong in the worker.
 */
export async function madeDocument(task: DocumentTask, making: Making): Promise<Blob> {
  making.signal.throwIfAborted();
  const { worker, runs } = takeWorker();
  let pdf: Blob;
  try {
    pdf = await answerOf(worker, { task, making, runs });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  keepWorker(worker);
  return pdf;
}

function takeWorker(): { worker: Worker; runs: boolean } {
  if (waiting) {
    const { worker, ends } = waiting;
    clearTimeout(ends);
    waiting = null;
    return { worker, runs: true };
  }
  try {
    return {
      worker: new Worker(new URL('./documentWorker.ts', import.meta.url), { type: 'module' }),
      runs: false,
    };
  } catch (error) {
    throw new NoWorker({ cause: error });
  }
}

/** Two documents at once take two workers, of which one is kept. */
function keepWorker(worker: Worker): void {
  if (waiting) return worker.terminate();
  const ends = setTimeout(() => {
    worker.terminate();
    waiting = null;
  }, WAITS_MS);
  waiting = { worker, ends };
}

function answerOf(
  worker: Worker,
  { task, making: { told, signal }, runs }: { task: DocumentTask; making: Making; runs: boolean },
): Promise<Blob> {
  const heard = new AbortController();
  const options = { signal: heard.signal };
  let isRunning = runs;
  return new Promise<Blob>((resolve, reject) => {
    const listen = ({ data }: MessageEvent<DocumentAnswer>) => {
      isRunning = true;
      if (data.kind === 'progress') told(data.share);
      else if (data.kind === 'made') resolve(data.pdf);
      else if (data.kind === 'failed') reject(new Error('the worker failed', { cause: data.message }));
    };
    worker.addEventListener('message', listen, options);
    worker.addEventListener(
      'error',
      ({ message }) =>
        reject(
          isRunning ? new Error('the worker failed', { cause: message }) : new NoWorker({ cause: message }),
        ),
      options,
    );
    signal.addEventListener('abort', () => reject(signal.reason as Error), options);
    worker.postMessage(task);
  }).finally(() => heard.abort());
}
