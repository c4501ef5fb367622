/** What the page and its worker say to each other. */

/** A training of 25 participants with years of notes takes less than a tenth of it. */
export const mostFileBytes = 16 * 1024 * 1024;

export type OpenProblem = 'notAHandover' | 'tooLarge' | 'tooMuchWork' | 'wrongPassphrase' | 'damaged';

export type SealingTask =
  | { kind: 'seal'; text: string; passphrase: string }
  | { kind: 'unseal'; bytes: Uint8Array<ArrayBuffer>; passphrase: string };

export type SealingAnswer =
  | { kind: 'sealed'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'unsealed'; text: string }
  | { kind: 'refused'; problem: OpenProblem }
  /** Not the file's fault: the key could not be made, say for want of memory. */
  | { kind: 'failed'; message: string };
