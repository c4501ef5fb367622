import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/lib/records/json';
import { mergeFields, sameFields } from '../../../src/lib/records/merge';
import type { Fields } from '../../../src/lib/records/record';

const clock = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('a', 'b'))
  .map(([ms, counter, device]) => `00000000000${ms}-000${counter}-${device.repeat(16)}`);
const value = fc.jsonValue({ maxDepth: 2 }).map((json) => json as Json);
const fields: fc.Arbitrary<Fields> = fc.dictionary(
  fc.constantFrom('state', 'arrivedAt', 'deleted', 'text'),
  fc.tuple(value, clock),
);

function expectSame(a: Fields, b: Fields): void {
  expect(sameFields(a, b)).toBe(true);
}

describe('merging two states of a record', () => {
  it('gives the same in either order', () => {
    fc.assert(fc.property(fields, fields, (a, b) => expectSame(mergeFields(a, b), mergeFields(b, a))));
  });

  it('gives the same however three are grouped', () => {
    fc.assert(
      fc.property(fields, fields, fields, (a, b, c) =>
        expectSame(mergeFields(mergeFields(a, b), c), mergeFields(a, mergeFields(b, c))),
      ),
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => expectSame(mergeFields(mergeFields(a, b), b), mergeFields(a, b))),
    );
  });

  it('keeps the later value of each field and the fields that only one has', () => {
    const early = `000000000001-0000-${'a'.repeat(16)}`;
    const late = `000000000002-0000-${'a'.repeat(16)}`;
    expect(
      mergeFields(
        { text: ['oud', early], state: ['present', late] },
        { text: ['nieuw', late], state: ['x', early] },
      ),
    ).toEqual({ text: ['nieuw', late], state: ['present', late] });
  });

  it('lets a name like __proto__ harm nobody', () => {
    const merged = mergeFields(
      {},
      JSON.parse('{"constructor":["x","000000000001-0000-aaaaaaaaaaaaaaaa"]}') as Fields,
    );
    expect(Object.keys(merged)).toEqual(['constructor']);
  });
});
