/** What the page and its worker say to each other: one question at a time, and what is told meanwhile. */
import type { BackupProblem } from '../domain/problems';
import type { HashedBlob } from '../records/blob';
import type { ReadBackup } from './copiedCycle';
import type { SealedFor } from './sealing/seal';

export type BackupTask =
  | { kind: 'make'; options: SealedFor }
  | { kind: 'write'; part: Uint8Array<ArrayBuffer> }
  | { kind: 'end' }
  | { kind: 'open'; file: Blob; passphrase: string }
  | { kind: 'photos'; wanted: ReadonlySet<string> }
  | { kind: 'nextPhoto' }
  | { kind: 'isRecipient'; key: string };

export type BackupAnswer =
  | { kind: 'done' }
  | { kind: 'made'; file: Blob }
  | { kind: 'opened'; backup: Omit<ReadBackup, 'photos'> }
  /** Undefined after the last. */
  | { kind: 'photo'; photo: HashedBlob | undefined }
  | { kind: 'recipient'; isOne: boolean }
  | { kind: 'refused'; problem: BackupProblem }
  /** Not the file's fault: the key could not be made, say for want of memory. */
  | { kind: 'failed'; message: string };

/** Told while a file is opened: so many of its bytes were read. */
export interface BackupNews {
  kind: 'read';
  bytes: number;
}
