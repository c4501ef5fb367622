import type { OpenProblem } from '../../domain/problems';
/** What the page and its worker say to each other. */

/** Some seventy photos, with years of notes. Opening it takes a tablet several times as much memory. */
export const mostFileBytes = 32 * 1024 * 1024;

export type SealingTask =
  | { kind: 'seal'; text: string; passphrase: string }
  | { kind: 'unseal'; bytes: Uint8Array<ArrayBuffer>; passphrase: string };

export type SealingAnswer =
  | { kind: 'sealed'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'unsealed'; text: string }
  | { kind: 'refused'; problem: OpenProblem }
  /** Not the file's fault: the key could not be made, say for want of memory. */
  | { kind: 'failed'; message: string };
