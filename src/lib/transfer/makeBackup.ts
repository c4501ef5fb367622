import type { Store } from '../database/open';
import { BackupClerk } from './BackupClerk';
import { backupParts, type BackupOrder } from './backupParts';
import { plainPassphrase } from './passphrase';

export interface Making extends BackupOrder {
  passphrase: string;
  /** The organisation's public key, which opens the file too; null where it has none. */
  organisation: string | null;
  /** Told how much is done, from 0 to 1. */
  onprogress: (share: number) => void;
  /** Aborted: it is given up, and the promise rejects. */
  signal: AbortSignal;
}

/** One encrypted file of these trainings. Rejects where it cannot be made; nothing on the device changes by it. */
export async function makeBackup(
  store: Store,
  { passphrase, organisation, ...making }: Making,
): Promise<Blob> {
  const { onprogress, signal, ...order } = making;
  const clerk = new BackupClerk();
  signal.addEventListener('abort', () => clerk.leave());
  try {
    const options = { passphrase: plainPassphrase(passphrase), organisation };
    await clerk.ask({ kind: 'make', options }, 'done');
    for await (const { part, share } of backupParts(store, order)) {
      signal.throwIfAborted();
      await clerk.ask({ kind: 'write', part }, 'done', [part.buffer]);
      onprogress(share);
    }
    return (await clerk.ask({ kind: 'end' }, 'made')).file;
  } finally {
    clerk.leave();
  }
}

/** Whether this is a public key for which a file can be encrypted. */
export async function isOrganisationKey(key: string): Promise<boolean> {
  const clerk = new BackupClerk();
  try {
    return (await clerk.ask({ kind: 'isRecipient', key }, 'recipient')).isOne;
  } finally {
    clerk.leave();
  }
}
