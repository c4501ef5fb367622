import { describe, expect, it } from 'vitest';
import { digestOf, NO_DIGEST } from '../../../src/lib/records/digest';
import { JOURNAL } from '../../../src/lib/records/record';
import { keyOf, NEVER_SYNCED } from '../../../src/lib/replication/port';
import { clock, CYCLE, note, photo, stateOf, stores } from './stores';

const HASH = 'a'.repeat(64);
const BYTES = { sha256: HASH, type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) } as const;

describe.each(stores)('the store of $of', ({ open }) => {
  it('says nothing of a training that it does not have, and knows one by its first record or by having asked for it', async () => {
    const [empty, withRecord, askedFor] = [open(), open(), open()];
    expect(await empty(CYCLE, (rows) => rows.state())).toBeNull();
    await withRecord(CYCLE, (rows) => rows.put([note('a')]));
    expect(stateOf(await withRecord(CYCLE, (rows) => rows.state()))).toEqual(NEVER_SYNCED);
    const asked = { ...NEVER_SYNCED, incomplete: true, cursor: 7 };
    await askedFor(CYCLE, (rows) => rows.setState(asked));
    expect(stateOf(await askedFor(CYCLE, (rows) => rows.state()))).toEqual(asked);
  });

  it('gives records in the order that they are asked for, of few and of many, and nothing for those it lacks', async () => {
    const withCycle = open();
    const held = Array.from({ length: 60 }, (_, at) => note(`n${at}`, { type: at % 2 ? 'note' : 'check' }));
    await withCycle(CYCLE, (rows) => rows.put(held));
    const asked = [...held].reverse().flatMap((row) => [row, { type: 'note', id: `${row.id}x` }]);
    const found = await withCycle(CYCLE, (rows) => rows.get(asked));
    expect(found).toEqual([...held].reverse().flatMap((row) => [row, undefined]));
    expect(await withCycle(CYCLE, (rows) => rows.get(asked.slice(0, 4)))).toEqual(found.slice(0, 4));
  });

  it('keeps nothing of work that was broken off', async () => {
    const withCycle = open();
    await withCycle(CYCLE, (rows) => rows.put([note('before')]));
    const broken = withCycle(CYCLE, async (rows) => {
      await rows.put([note('a')]);
      await rows.setState({ ...NEVER_SYNCED, cursor: 5 });
      await rows.putBlob(BYTES);
      await rows.setLastClock(clock(9));
      throw new Error('the tablet went out');
    });
    await expect(broken).rejects.toThrow('the tablet went out');
    await withCycle(CYCLE, async (rows) => {
      expect((await rows.shared()).map(({ id }) => id)).toEqual(['before']);
      expect(stateOf(await rows.state())).toEqual(NEVER_SYNCED);
      expect([await rows.blob(HASH), await rows.lastClock()]).toEqual([undefined, null]);
      expect((await rows.tally()).digest).toBe(digestOf([note('before')]));
    });
  });

  it('lets nothing be changed by who said that he only reads', async () => {
    const withCycle = open();
    await expect(withCycle(CYCLE, (rows) => rows.put([note('a')]), 'read')).rejects.toThrow();
    expect(await withCycle(CYCLE, (rows) => rows.shared(), 'read')).toEqual([]);
  });

  it('does two pieces of work one after the other', async () => {
    const withCycle = open();
    const addOne = () =>
      withCycle(CYCLE, async (rows) => {
        const state = (await rows.state()) ?? NEVER_SYNCED;
        await rows.setState({ ...state, cursor: state.cursor + 1 });
      });
    await Promise.all([addOne(), addOne(), addOne()]);
    expect(await withCycle(CYCLE, (rows) => rows.state())).toMatchObject({ cursor: 3 });
  });

  it('keeps the digest of all that is shared, however it came and went', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      expect((await rows.tally()).digest).toBe(NO_DIGEST);
      await rows.put([note('a'), note('mine', { keepHere: true })]);
      expect((await rows.tally()).digest).toBe(digestOf([note('a')]));
    });
    const changed = note('a', { fields: { text: ['changed', clock(2)] } });
    await withCycle(CYCLE, async (rows) => {
      await rows.put([changed, note('b')]);
      await rows.put([note('mine'), note('b', { keepHere: true })]);
      expect((await rows.tally()).digest).toBe(digestOf([changed, note('mine')]));
    });
    expect((await withCycle(CYCLE, (rows) => rows.tally())).digest).toBe(digestOf([changed, note('mine')]));
  });

  it('counts what is written, and nothing else', async () => {
    const withCycle = open();
    const writes = () => withCycle(CYCLE, async (rows) => (await rows.tally()).writes);
    await withCycle(CYCLE, (rows) => rows.put([note('a')]));
    const before = await writes();
    await withCycle(CYCLE, async (rows) => {
      await rows.put([]);
      await rows.setState({ ...NEVER_SYNCED, cursor: 1 });
      await rows.putBlob(BYTES);
    });
    expect(await writes()).toBe(before);
    await withCycle(CYCLE, (rows) => rows.put([note('a')]));
    expect(await writes()).toBeGreaterThan(before);
  });

  it('sends journals first, and neither what is refused, under way, sent, nor what stays here', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      await rows.put([
        note('waits'),
        note('underWay'),
        note('sent', { acked: {} }),
        note('refused', { rejected: 'malformed' }),
        note('mine', { keepHere: true }),
        note('zaal', { type: 'adaptation' }),
        note('conflict:1', { type: JOURNAL }),
      ]);
      const keys = async (most: number) =>
        (await rows.unsent(most, new Set(['note underWay']))).map((row) => keyOf(row));
      expect(await keys(9)).toEqual(['journal conflict:1', 'adaptation zaal', 'note waits']);
      expect(await keys(2)).toEqual(['journal conflict:1', 'adaptation zaal']);
      expect([await rows.hasUnsent(), await rows.hasRejected()]).toEqual([true, true]);
    });
  });

  it('takes as sent what was sent, and keeps to send what was written since', async () => {
    const withCycle = open();
    const three = [note('a'), note('b'), note('c')];
    const sent = await withCycle(CYCLE, async (rows) => {
      await rows.put(three);
      const records = await rows.unsent(9);
      return { records, writes: (await rows.tally()).writes };
    });
    const later = note('b', { fields: { text: ['longer', clock(2)] }, ancestors: { text: [clock(1)] } });
    await withCycle(CYCLE, (rows) => rows.put([later]));
    await withCycle(CYCLE, async (rows) => {
      await rows.acknowledge(sent.records, sent.writes);
      expect((await rows.unsent(9)).map(({ id }) => id)).toEqual(['b']);
      const [a, b] = await rows.get([three[0] ?? later, later]);
      expect([a?.acked, b?.acked]).toEqual([{}, { text: clock(1) }]);
    });
  });

  it('takes as sent no more than what was sent where others lie in between', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      await rows.put([note('a'), note('b'), note('c')]);
      const sent = (await rows.unsent(9)).filter(({ id }) => id !== 'b');
      await rows.acknowledge(sent, (await rows.tally()).writes);
      expect((await rows.unsent(9)).map(({ id }) => id)).toEqual(['b']);
    });
  });

  it('forgets that something was refused once it changed', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      await rows.put([note('a', { rejected: 'too-large' })]);
      expect([await rows.hasUnsent(), await rows.hasRejected()]).toEqual([false, true]);
      await rows.put([note('a')]);
      expect([await rows.hasUnsent(), await rows.hasRejected()]).toEqual([true, false]);
    });
  });

  it('shares all but what stays on the device, of which nothing is refused either', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      await rows.put([note('mine', { keepHere: true, rejected: 'malformed' }), note('a', { acked: {} })]);
      expect((await rows.shared()).map(({ id }) => id)).toEqual(['a']);
      expect(await rows.hasRejected()).toBe(false);
    });
  });

  it('keeps its clocks, also where they are set back', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      expect([await rows.lastClock(), await rows.clockOffset()]).toEqual([null, 0]);
      await rows.setLastClock(clock(9));
      await rows.setLastClock(clock(3));
      await rows.setClockOffset(-5000);
    });
    await withCycle(CYCLE, async (rows) => {
      expect([await rows.lastClock(), await rows.clockOffset()]).toEqual([clock(3), -5000]);
    });
  });
});

describe.each(stores)('photos in the store of $of', ({ open }) => {
  it('are fetched once, and sent before the record that names them', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      await rows.put([photo('p', HASH), note('a')]);
      expect([await rows.blobsToFetch(), await rows.blobsToSend()]).toEqual([[HASH], []]);
      await rows.putBlob(BYTES);
      expect([await rows.blobsToFetch(), await rows.blobsToSend()]).toEqual([[], []]);
      expect(await rows.blob(HASH)).toMatchObject({ sha256: HASH, type: 'image/jpeg' });
      await rows.setBlobsUnsent();
      expect(await rows.blobsToSend()).toEqual([HASH]);
      expect((await rows.unsent(9)).map(({ id }) => id)).toEqual(['a']);
      await rows.setBlobSent(HASH);
      expect(await rows.blobsToSend()).toEqual([]);
      expect((await rows.unsent(9)).map(({ id }) => id)).toEqual(['a', 'p']);
    });
  });

  it.each([
    ['was deleted', { fields: { blob: [HASH, clock(1)], deleted: [true, clock(2)] } }],
    ['stays here', { keepHere: true }],
    ['was refused', { rejected: 'malformed' as const }],
  ] satisfies [string, Parameters<typeof photo>[2]][])(
    'are not sent for a record that %s',
    async (_, row) => {
      const withCycle = open();
      await withCycle(CYCLE, async (rows) => {
        await rows.put([photo('p', HASH, row)]);
        await rows.putBlob(BYTES);
        await rows.setBlobsUnsent();
        expect(await rows.blobsToSend()).toEqual([]);
      });
    },
  );

  it('are sent, also where another record with the same id was refused', async () => {
    const withCycle = open();
    await withCycle(CYCLE, async (rows) => {
      await rows.put([photo('p', HASH), note('p', { rejected: 'malformed' })]);
      await rows.putBlob(BYTES);
      await rows.setBlobsUnsent();
      expect(await rows.blobsToSend()).toEqual([HASH]);
    });
  });
});
