import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, NO_DIGEST, recordDigest, xorDigests } from '../../../src/lib/records/digest';
import { journalOf } from '../../../src/lib/records/journal';
import { canonicalJson, type Json } from '../../../src/lib/records/json';
import type { Fields } from '../../../src/lib/records/record';
import { rebased } from '../../../src/lib/records/rebaseClocks';
import {
  acknowledged,
  allUnsent,
  edited,
  isUnsent,
  newRecord,
  received,
  type HeldRecord,
} from '../../../src/lib/records/heldRecord';

function clock(ms: number, counter = 0, device = 'a'): string {
  const part = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return `${part(ms, 12)}-${part(counter, 4)}-${device.repeat(16)}`;
}

function held(values: Record<string, Json>, at: string): HeldRecord {
  const record = edited(newRecord('note', 'n'), values, at);
  if (!record) throw new Error('nothing to hold');
  return record;
}

function sent(record: HeldRecord): HeldRecord {
  return acknowledged(record, record.fields);
}

describe('what the endpoint does not have yet', () => {
  it('is every field of a new record, and after it was taken nothing', () => {
    const record = held({ text: 'a', about: 'b' }, clock(1));
    expect(record.acked).toEqual({ text: null, about: null });
    expect(isUnsent(sent(record))).toBe(false);
  });

  it('is only the field that changed; its acked is the value that the endpoint had', () => {
    const record = edited(sent(held({ text: 'a', about: 'b' }, clock(1))), { text: 'c' }, clock(2));
    expect(record?.acked).toEqual({ text: clock(1) });
    expect(edited(sent(held({ text: 'a' }, clock(1))), { text: 'a' }, clock(2))).toBeNull();
  });

  it('a field that changed while an older value was under way stays to send', () => {
    const departed = held({ text: 'a' }, clock(1));
    const changed = edited(departed, { text: 'b' }, clock(2)) ?? departed;
    const after = acknowledged(changed, departed.fields);
    expect(after.acked).toEqual({ text: clock(1) });
  });

  it('a field that got another value of the same clock meanwhile stays to send', () => {
    const departed = held({ text: 'a' }, clock(1));
    const fromFile = { ...departed, fields: held({ text: 'b' }, clock(1)).fields };
    expect(acknowledged(fromFile, departed.fields).acked).toEqual({ text: clock(1) });
  });
});

describe('a value that comes in', () => {
  it('that is later takes the place of an unsent one, which is kept as a loser', () => {
    const { record, losers } = received(held({ text: 'mine' }, clock(1)), { text: ['theirs', clock(2)] });
    expect(record.fields['text']).toEqual(['theirs', clock(2)]);
    expect(isUnsent(record)).toBe(false);
    expect(losers).toEqual([{ field: 'text', value: 'mine', clock: clock(1) }]);
  });

  it('that is later than one the endpoint had takes its place, and nothing is lost', () => {
    const { losers } = received(sent(held({ text: 'old' }, clock(1))), { text: ['new', clock(2)] });
    expect(losers).toEqual([]);
  });

  it('that is earlier and was not seen before loses, and is kept', () => {
    const mine = edited(sent(held({ text: 'old' }, clock(1))), { text: 'mine' }, clock(5));
    const { record, losers } = received(mine ?? newRecord('note', 'n'), { text: ['theirs', clock(3)] });
    expect(record.fields['text']).toEqual(['mine', clock(5)]);
    expect(record.acked).toEqual({ text: clock(3) });
    expect(losers).toEqual([{ field: 'text', value: 'theirs', clock: clock(3) }]);
  });

  it('that is our own, sent without an answer, is no conflict', () => {
    const departed = held({ text: 'first' }, clock(1));
    const mine = edited(departed, { text: 'second' }, clock(2)) ?? departed;
    const { record, losers } = received(mine, departed.fields);
    expect(losers).toEqual([]);
    expect(record.acked).toEqual({ text: clock(1) });
  });

  it('that differs at the same clock loses or wins by its text, and the loser is kept, sent or not', () => {
    const mine = held({ text: 'mine' }, clock(1));
    for (const before of [mine, sent(mine)])
      for (const [text, wins] of [
        ['theirs', true],
        ['less', false],
      ] as const) {
        const { record, losers } = received(before, { text: [text, clock(1)] });
        expect(record.fields['text']).toEqual([wins ? text : 'mine', clock(1)]);
        expect(isUnsent(record)).toBe(!wins);
        expect(losers).toEqual([{ field: 'text', value: wins ? 'mine' : text, clock: clock(1) }]);
      }
  });

  it('that says the same is no conflict, whichever clock is later', () => {
    for (const at of [clock(1), clock(9)]) {
      const { record, losers } = received(held({ text: 'same' }, clock(5)), { text: ['same', at] });
      expect(losers).toEqual([]);
      expect(record.fields['text']?.[1]).toBe(at > clock(5) ? at : clock(5));
    }
  });

  it('after the history was lost every differing value that loses is kept', () => {
    const mine = allUnsent(sent(held({ text: 'mine' }, clock(5))));
    expect(received(mine, { text: ['theirs', clock(3)] }).losers).toHaveLength(1);
    expect(received(mine, { text: ['mine', clock(5)] }).losers).toEqual([]);
  });
});

const clocks = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 }), fc.constantFrom('a', 'b', 'c'))
  .map(([ms, counter, device]) => clock(ms, counter, device));
const fields: fc.Arbitrary<Fields> = fc.dictionary(
  fc.constantFrom('text', 'about', 'state'),
  fc.tuple(fc.constantFrom<Json>('x', 'y', 1, null, [1]), clocks),
);

/** As after an exchange: what both ends hold then. */
function mergedFields(all: readonly Fields[]): Fields {
  return all.reduce<HeldRecord>((record, one) => received(record, one).record, newRecord('note', 'n')).fields;
}

describe('merging', () => {
  it('gives the same in any order and after any repetition', () => {
    fc.assert(
      fc.property(
        fc
          .array(fields, { maxLength: 5 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
          ),
        ([all, shuffled]) => {
          expect(mergedFields(shuffled)).toEqual(mergedFields(all));
        },
      ),
    );
  });

  it('loses no value that the endpoint had not seen: it stands there, or it is a loser', () => {
    fc.assert(
      fc.property(fields, fields, (mine, theirs) => {
        const before = allUnsent({ ...newRecord('note', 'n'), fields: mine });
        const { record, losers } = received(before, theirs);
        const kept = [
          ...Object.entries(record.fields).map(([name, [value]]) => canonicalJson([name, value])),
          ...losers.map(({ field, value }) => canonicalJson([field, value])),
        ];
        for (const [name, [value]] of [...Object.entries(mine), ...Object.entries(theirs)])
          expect(kept).toContain(canonicalJson([name, value]));
      }),
    );
  });
});

describe('the digest', () => {
  it('is the same in any order, and that of the protocol for a known record', () => {
    const known: Fields = { text: ['x', clock(1)], about: ['y', clock(2)] };
    const records = ['a', 'b', 'c'].map((id) => ({ type: 'note', id, fields: known }));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: 3 }), (shuffled) => {
        expect(digestOf(shuffled)).toBe(digestOf(records));
      }),
    );
    expect(digestOf([])).toBe(NO_DIGEST);
    const one = recordDigest('note', 'a', known);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(xorDigests(one, one)).toBe(NO_DIGEST);
  });

  it('follows the clocks and not the values', () => {
    const digest = (fieldsOf: Fields) => recordDigest('note', 'a', fieldsOf);
    expect(digest({ text: ['x', clock(1)] })).toBe(digest({ text: ['y', clock(1)] }));
    expect(digest({ text: ['x', clock(1)] })).not.toBe(digest({ text: ['x', clock(2)] }));
  });
});

describe('the journal of a value that lost', () => {
  it('is the very same on every device, and another for another value', () => {
    const of = (value: Json) =>
      journalOf({ type: 'note', id: 'n' }, { field: 'text', value, clock: clock(1) });
    expect(of({ a: 1, b: 2 })).toEqual({ ...of({ b: 2, a: 1 }), fields: of({ a: 1, b: 2 }).fields });
    expect(of('x').id).not.toBe(of('y').id);
    for (const [, at] of Object.values(of('x').fields)) expect(at).toBe(clock(1));
  });
});

describe('a device whose clock ran ahead', () => {
  const options = { serverMs: 1_000, limitMs: 300, deviceId: 'f'.repeat(16) };

  it('stamps what is not sent anew, in its old order, after everything that is not ahead', () => {
    const taken = sent(held({ text: 'old' }, clock(900)));
    const first = edited(taken, { text: 'a' }, clock(9_000)) ?? taken;
    const second = held({ text: 'b' }, clock(9_001));
    const mended = rebased([first, { ...second, id: 'm' }], options);
    const [a, b] = (mended?.records ?? []).map(({ fields: after }) => after['text']?.[1] ?? '');
    expect(a && b && a < b).toBe(true);
    expect(a && a > clock(1_000)).toBe(true);
    expect(mended?.clock).toBe(b);
  });

  it('leaves everything where nothing is ahead', () => {
    expect(rebased([held({ text: 'a' }, clock(1_200))], options)).toBeNull();
  });
});
