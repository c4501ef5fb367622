import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/lib/credentials/verify';
import { issueCertificates, withdrawCertificate, type Issuing } from '../../../src/lib/database/certificates';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { certificateKnown } from '../../../src/lib/database/knownCertificates';
import { readOrganisation, setOrganisation } from '../../../src/lib/database/organisation';
import { signingKey } from '../../../src/lib/database/signingKeys';
import { certificateNumber, validCertificates } from '../../../src/lib/domain/certificate';
import { certified } from '../credentials/certified';
import { tabletWithCycle, waitingOn } from './tablets';
import { testStore } from './testStore';

async function tablet() {
  const { store, id } = await tabletWithCycle();
  const contents = async () => (await readCycle(store, id)) ?? expect.fail();
  const { participants } = await contents();
  const { organisation, title, firstDay, lastDay, words } = certified;
  const issuing: Issuing = {
    ...{ organisation, title, firstDay, lastDay, words },
    people: participants.map(({ id: participant, name }) => ({
      ...{ participant, name, attended: certified.attended },
    })),
  };
  return { store, id, contents, issuing };
}

describe('certificates', () => {
  it('are signed for each, kept with the public half of the key, and verify', async () => {
    const { store, id, contents, issuing } = await tablet();
    expect(await issueCertificates(store, id, issuing)).toBe(2);
    const { certificates, issuerKeys } = await contents();
    const { thumbprint, jwk } = await signingKey(store);
    expect(issuerKeys).toMatchObject([{ id: thumbprint, jwk, organisation: 'Werkbedrijf Oost' }]);
    for (const { credential, number, id: certificateId } of certificates)
      expect(await verify(credential)).toMatchObject({
        ok: true,
        verified: { number, certificateId, thumbprint },
      });
  });

  it('are made once for each person, also where two taps or two tabs ask at once', async () => {
    const { store, id, contents, issuing } = await tablet();
    const made = await Promise.all([1, 2, 3].map(() => issueCertificates(store, id, issuing)));
    expect(made.toSorted()).toEqual([0, 0, 2]);
    expect((await contents()).certificates).toHaveLength(2);
    expect(await store.db.signingKeys.count()).toBe(1);
  });

  it('that were withdrawn no longer hold, and can be made anew', async () => {
    const { store, id, contents, issuing } = await tablet();
    await issueCertificates(store, id, issuing);
    const [first = expect.fail()] = (await contents()).certificates;
    await withdrawCertificate(store, id, first.id);
    const { thumbprint } = await signingKey(store);
    expect(await certificateKnown(store, { certificateId: first.id, thumbprint })).toEqual({
      withdrawnAt: '2026-11-24T15:00:00.000Z',
      key: 'own',
    });
    expect(validCertificates((await contents()).certificates).has(first.participant)).toBe(false);
    expect(await issueCertificates(store, id, issuing)).toBe(1);
    expect(validCertificates((await contents()).certificates).get(first.participant)?.id).not.toBe(first.id);
  });

  it('of which a tablet knows nothing are told so', async () => {
    const known = await certificateKnown(testStore(), { certificateId: 'x', thumbprint: 'y' });
    expect(known).toEqual({ withdrawnAt: null, key: 'unknown' });
  });

  it('that two tablets made at once for one person count once: the first', () => {
    const one = {
      participant: 'p',
      number: '',
      credential: '',
      id: 'b',
      issuedAt: '2026-12-22T17:00:00.000Z',
    };
    const other = { ...one, id: 'a', issuedAt: '2026-12-22T17:00:01.000Z' };
    expect(validCertificates([other, one]).get('p')?.id).toBe('b');
    expect(certificateNumber('2026', new Uint8Array([0, 9, 10, 31, 32, 255, 100, 17]))).toBe(
      '2026-09AZ-0Z4H',
    );
  });
});

describe('the key that signs', () => {
  it('is made once, stays on the device, and cannot be read out of it', async () => {
    const { store, id, issuing } = await tablet();
    const [one, other] = await Promise.all([signingKey(store), signingKey(store)]);
    expect(one.thumbprint).toBe(other.thumbprint);
    await issueCertificates(store, id, issuing);
    const row = (await store.db.signingKeys.toArray())[0] ?? expect.fail();
    expect(row.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', row.privateKey)).rejects.toThrow();
    // What waits to be sent has the public half alone.
    expect((await waitingOn(store)).filter((type) => type === 'issuerKey')).toHaveLength(1);
  });
});

describe('the organisation', () => {
  it('is kept on the device as it was typed, but for white space', async () => {
    const store = testStore();
    expect(await readOrganisation(store)).toBeNull();
    await setOrganisation(store, { name: '  Werkbedrijf Oost ' });
    expect(await readOrganisation(store)).toEqual({ name: 'Werkbedrijf Oost' });
    await expect(setOrganisation(store, { name: ' ' })).rejects.toThrow();
  });
});
