import { BackupClerk } from './BackupClerk';
import type { BackupProblem } from '../domain/problems';
import type { ReadBackup } from './copiedCycle';
import { plainPassphrase } from './passphrase';
import { Refusal } from './sealing/refusal';

/** A file that was found whole. Call `close` when it is not needed any more. */
export interface OpenedBackup extends ReadBackup {
  close: () => void;
}

/** The first bytes of a file in the age format; what the app made before may be plain. */
const SEALED = 'age-encryption.org/v1\n';

/** Whether a file asks for a passphrase. */
export async function asksPassphrase(file: Blob): Promise<boolean> {
  return (await file.slice(0, SEALED.length).text()) === SEALED;
}

/** Why a file is refused; null where it is not the file's fault. */
export function problemOf(error: unknown): BackupProblem | null {
  return error instanceof Refusal ? error.problem : null;
}

interface Opening {
  passphrase: string;
  /** Told how much of it is read, from 0 to 1. */
  onprogress: (share: number) => void;
  /** Aborted: it is given up, and the promise rejects. */
  signal: AbortSignal;
}

/** Reads and checks the whole file, and writes nothing. Throws a Refusal; rejects where the file cannot be had. */
export async function openBackup(
  file: Blob,
  { passphrase, onprogress, signal }: Opening,
): Promise<OpenedBackup> {
  const clerk = new BackupClerk((bytes) => onprogress(bytes / file.size));
  const close = () => clerk.leave();
  signal.addEventListener('abort', close);
  try {
    const task = { kind: 'open', file, passphrase: plainPassphrase(passphrase) } as const;
    const { backup } = await clerk.ask(task, 'opened');
    return {
      ...backup,
      close,
      photos: async function* (wanted) {
        await clerk.ask({ kind: 'photos', wanted }, 'done');
        for (;;) {
          const { photo } = await clerk.ask({ kind: 'nextPhoto' }, 'photo');
          if (!photo) return;
          yield photo;
        }
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
