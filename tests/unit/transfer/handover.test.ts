import { describe, expect, it } from 'vitest';
import { makeHandover, readHandover } from '../../../src/lib/transfer/handover';
import { mostFileBytes } from '../../../src/lib/transfer/sealing/sealing';
import { encodeCopy } from '../../../src/lib/transfer/file';
import { readForHandover } from '../../../src/lib/transfer/sharing';
import { tabletWithCycle } from '../database/tablets';

describe('what comes out of a handover file', () => {
  it('is one whole training, as it went in', async () => {
    const { store, id } = await tabletWithCycle();
    const cycle = await readForHandover(store, id);
    const opened = await readHandover(await encodeCopy([cycle], store.time));
    expect(opened).toEqual({ ok: true, cycle, madeAt: '2026-11-24T15:00:00.000Z' });
  });

  it('and is anything else, is refused', async () => {
    const { store, id } = await tabletWithCycle();
    const cycle = await readForHandover(store, id);
    const [first] = cycle.records.filter(({ type }) => type === 'participant');
    if (!first) throw new Error('no participant');
    const without = { ...cycle, records: cycle.records.filter(({ type }) => type !== 'cycle') };
    const twice = { ...cycle, records: [...cycle.records, first] };
    const ahead = { ...first, id: 'x', fields: { name: ['A', `ffffffffffff-0000-${'a'.repeat(16)}`] } };
    const problems = await Promise.all([
      readHandover('geen json'),
      readHandover(await encodeCopy([], store.time)),
      readHandover(await encodeCopy([cycle, cycle], store.time)),
      readHandover(await encodeCopy([without], store.time)),
      readHandover('{"format":"mentorwijs-gegevens","version":3}'),
      readHandover('{"format":"mentorwijs-gegevens","version":1}'),
      readHandover(
        `{"format":"mentorwijs-gegevens","version":1,"cycles":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      ),
    ]);
    expect(problems.map((one) => !one.ok && one.problem)).toEqual([
      'notAHandover',
      'notAHandover',
      'notAHandover',
      'notAHandover',
      'newerVersion',
      'damaged',
      'damaged',
    ]);
    for (const wrong of [twice, { ...cycle, records: [...cycle.records, ahead] }])
      await expect(encodeCopy([wrong as typeof cycle], store.time)).rejects.toThrow();
  });
});

describe('a handover file', () => {
  it('is not made where it would be larger than a tablet opens', async () => {
    const { store, id } = await tabletWithCycle();
    const cycle = await readForHandover(store, id);
    const bytes = new Uint8Array(mostFileBytes);
    const blobs = [{ sha256: 'a'.repeat(64), type: 'image/jpeg' as const, bytes }];
    const options = { passphrase: 'appel zebra toren lamp wolk', madeAt: store.time };
    expect(await makeHandover({ ...cycle, blobs }, options)).toBeNull();
  });
});
