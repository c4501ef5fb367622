import '../workers/trustedScripts';
import type { BackupAnswer, BackupNews, BackupTask } from './backupTask';
import { Refusal } from './sealing/refusal';

/**
 * The worker that makes or reads one file, from the page's side. With it goes the memory that the key took: call
 * `leave` when done, or to give up what it is at.
 */
export class BackupClerk {
  readonly #worker = new Worker(new URL('./backupWorker.ts', import.meta.url), { type: 'module' });
  readonly #onread: (bytes: number) => void;
  #giveUp: ((reason: Error) => void) | null = null;

  constructor(onread: (bytes: number) => void = () => undefined) {
    this.#onread = onread;
  }

  /** One question at a time. Throws a Refusal, or an error where the worker failed or was left. */
  async ask<Kind extends BackupAnswer['kind']>(
    task: BackupTask,
    wanted: Kind,
    transfer: Transferable[] = [],
  ): Promise<Extract<BackupAnswer, { kind: Kind }>> {
    const answer = await this.#answerTo(task, transfer);
    if (answer.kind === 'refused') throw new Refusal(answer.problem);
    if (answer.kind !== wanted) throw new Error('the worker failed', { cause: answer });
    return answer as Extract<BackupAnswer, { kind: Kind }>;
  }

  leave(): void {
    this.#worker.terminate();
    this.#giveUp?.(new Error('the worker was left'));
  }

  #answerTo(task: BackupTask, transfer: Transferable[]): Promise<BackupAnswer> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      this.#worker.onmessage = ({ data }: MessageEvent<BackupAnswer | BackupNews>) => {
        if (data.kind === 'read') this.#onread(data.bytes);
        else resolve(data);
      };
      this.#worker.onerror = (event) => reject(new Error('the worker failed', { cause: event.message }));
      this.#worker.postMessage(task, transfer);
    });
  }
}
