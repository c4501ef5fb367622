/**
 * A training as one encrypted file, for another tablet. Inside is a safety copy of that one training, so that a file
 * that was opened by any age program can be put back, too.
 */
import type { CopiedCycle } from './copiedCycle';
import type { OpenProblem } from '../domain/problems';
import { decodeCopy, encodeCopy } from './file';
import { plainPassphrase } from './passphrase';
import { mostFileBytes, type SealingAnswer, type SealingTask } from './sealing/sealing';

/** Null where it would be larger than any tablet opens. Rejects where it cannot be made. */
export async function makeHandover(
  cycle: CopiedCycle,
  { passphrase, madeAt }: { passphrase: string; madeAt: number },
): Promise<Blob | null> {
  // Before they are written down: letters take a third more room, and are in memory beside the bytes.
  const photoBytes = cycle.blobs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if ((photoBytes * 4) / 3 > mostFileBytes) return null;
  const text = await encodeCopy([cycle], madeAt);
  const answer = await byWorker({ kind: 'seal', text, passphrase: plainPassphrase(passphrase) });
  if (answer.kind !== 'sealed') throw new Error(`asked to seal, the worker answered ${answer.kind}`);
  return answer.bytes.length > mostFileBytes ? null : new Blob([answer.bytes]);
}

export type OpenedHandover =
  { ok: true; cycle: CopiedCycle; madeAt: string } | { ok: false; problem: OpenProblem | 'newerVersion' };

/** Reads and checks it all, and keeps nothing. Rejects where the file or the worker cannot be had. */
export async function openHandover(file: Blob, passphrase: string): Promise<OpenedHandover> {
  // Before a byte of it is read: reading takes as much memory.
  if (file.size > mostFileBytes) return { ok: false, problem: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await byWorker({ kind: 'unseal', bytes, passphrase: plainPassphrase(passphrase) });
  if (answer.kind === 'refused') return { ok: false, problem: answer.problem };
  if (answer.kind !== 'unsealed') throw new Error(`asked to unseal, the worker answered ${answer.kind}`);
  return readHandover(answer.text);
}

/** What came out of the file, checked. */
export async function readHandover(text: string): Promise<OpenedHandover> {
  const copy = await decodeCopy(text);
  if (!copy.ok) return { ok: false, problem: copy.problem === 'notACopy' ? 'notAHandover' : copy.problem };
  const [cycle, ...others] = copy.cycles;
  const isWhole = cycle?.records.some(({ type, id }) => type === 'cycle' && id === cycle.cycleId);
  if (!cycle || !isWhole || others.length > 0) return { ok: false, problem: 'notAHandover' };
  return { ok: true, cycle, madeAt: copy.madeAt };
}

/** A worker for one task: with it goes the memory that the key took. */
function byWorker(task: SealingTask): Promise<SealingAnswer> {
  const worker = new Worker(new URL('./sealing/worker.ts', import.meta.url), { type: 'module' });
  return new Promise<SealingAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SealingAnswer>) => {
      if (data.kind === 'failed') reject(new Error('the worker failed', { cause: data.message }));
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error('the worker failed', { cause: event.message }));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
