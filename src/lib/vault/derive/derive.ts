import '../../workers/trustedScripts';
import type { KeyCost } from './cost';

export interface DeriveTask {
  passphrase: string;
  salt: Uint8Array;
  /** Null: as much as this device does in well under a second. */
  cost: KeyCost | null;
}

export interface Derived {
  key: Uint8Array;
  cost: KeyCost;
}

export type DeriveAnswer = ({ kind: 'derived' } & Derived) | { kind: 'failed'; message: string };

export type Derive = (task: DeriveTask) => Promise<Derived>;

/** In a worker for one task: the page goes on, and with the worker goes the memory that the key took. */
export const deriveInWorker: Derive = (task) => {
  const worker = new Worker(new URL('./deriveWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<Derived>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<DeriveAnswer>) => {
      if (data.kind === 'failed') reject(new Error('the worker failed', { cause: data.message }));
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error('the worker failed', { cause: event.message }));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
};
