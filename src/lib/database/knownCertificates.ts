import { withConnection } from './connection';
import { decode } from './decode';
import type { Store } from './open';
import { recordsOfType } from './ranges';
import { openRow } from './rowCodec';

/** What this device knows of a certificate beside what it says itself. */
export interface KnownHere {
  /** RFC 3339, where the training is here and the certificate was withdrawn. */
  withdrawnAt: string | null;
  /** The key signs on this device, or stands with a training that is here. */
  key: 'own' | 'ofTraining' | 'unknown';
}

export async function certificateKnown(
  store: Store,
  { certificateId, thumbprint }: { certificateId: string; thumbprint: string },
): Promise<KnownHere> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', [db.records, db.signingKeys], async () => {
      const [own, keys, certificates] = await Promise.all([
        db.signingKeys.get(thumbprint),
        recordsOfType(db, 'issuerKey').toArray(),
        recordsOfType(db, 'certificate').toArray(),
      ]);
      const row = certificates.find(({ id }) => id === certificateId);
      const certificate = row && decode('certificate', openRow(row));
      const isKnown = keys.some(({ id }) => id === thumbprint);
      return {
        withdrawnAt: certificate?.values.withdrawnAt ?? null,
        key: own ? 'own' : isKnown ? 'ofTraining' : 'unknown',
      };
    }),
  );
}
