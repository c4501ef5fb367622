import { certificateNumber, validCertificates, type Certificate } from '../domain/certificate';
import type { Certified } from '../credentials/payload';
import { signed } from '../credentials/sign';
import type { Change } from './change';
import { decode } from './decode';
import { newId } from './newId';
import type { Store, TrainerDatabase } from './open';
import { recordsOf } from './ranges';
import type { Replaced } from './replaced';
import { openRow } from './rowCodec';
import { signingKey } from './signingKeys';
import { transact } from './transact';
import { write } from './write';

/** For whom certificates are issued, and what they say. */
export interface Issuing extends Pick<
  Certified,
  'organisation' | 'title' | 'firstDay' | 'lastDay' | 'words'
> {
  people: readonly { participant: string; name: string; attended: string }[];
}

/**
 * Signs a certificate for each of these people with the key of this device, and keeps them with the public half of the
 * key. Who has one that holds gets no second one. Gives back how many were made.
 */
export async function issueCertificates(store: Store, cycleId: string, issuing: Issuing): Promise<number> {
  const { people, ...certified } = issuing;
  const key = await signingKey(store);
  const issuedAt = new Date(store.now()).toISOString();
  const made = await Promise.all(
    people.map(async ({ participant, name, attended }) => {
      const id = newId();
      const number = certificateNumber(issuedAt.slice(0, 4), crypto.getRandomValues(new Uint8Array(8)));
      const all = { ...certified, certificateId: id, number, issuedAt, name, cycleId, attended };
      return { id, fields: { participant, number, issuedAt, credential: await signed(all, key) } };
    }),
  );
  return transact(store, async (unit) => {
    const known = validCertificates(await certificatesOf(unit.db, cycleId));
    const fresh = made.filter(({ fields }) => !known.has(fields.participant));
    if (fresh.length === 0) return 0;
    const keyOf = { cycleId, type: 'issuerKey', id: key.thumbprint } as const;
    const { organisation } = certified;
    if (!(await unit.record(keyOf)))
      unit.change({ ...keyOf, set: { jwk: key.jwk, organisation, madeAt: issuedAt } });
    unit.change(
      ...fresh.map(({ id, fields }): Change => ({ cycleId, type: 'certificate', id, set: fields })),
    );
    return fresh.length;
  });
}

/** From now on the certificate no longer holds, for whoever has the training. */
export function withdrawCertificate(store: Store, cycleId: string, id: string): Promise<readonly Replaced[]> {
  const withdrawnAt = new Date(store.now()).toISOString();
  return write(store, [{ cycleId, type: 'certificate', id, set: { withdrawnAt } }]);
}

/** Within a transaction on the records. */
async function certificatesOf(db: TrainerDatabase, cycleId: string): Promise<Certificate[]> {
  const rows = await recordsOf(db, cycleId, 'certificate').toArray();
  return rows.flatMap((row) => {
    const read = decode('certificate', openRow(row));
    return read && !read.deleted ? [{ ...read.values, id: read.id }] : [];
  });
}
