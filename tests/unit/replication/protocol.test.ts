import { refusalStatus } from '$lib/domain/problems';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  problemCode,
  problemType,
  readRecord,
  wireRecordSchema,
} from '../../../src/lib/replication/protocol';

const clock = '0193a5c2f1b8-0000-7f3c9a2e1d4b5a60';
const record = (fields: unknown) => ({ type: 'note', id: 'a:1', fields });

const anyValue = fc
  .jsonValue({ maxDepth: 4, noUnicodeString: false })
  .filter((value) => !JSON.stringify(value).includes('\\u0000'));

describe('a record on the wire', () => {
  it('comes through with its values as they were, whatever they are', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const read = readRecord(JSON.parse(JSON.stringify(record({ text: [value, clock] }))));
        expect(JSON.stringify(read)).toBe(JSON.stringify({ record: record({ text: [value, clock] }) }));
      }),
    );
  });

  it('keeps __proto__ inside a value, and is none with a field of that name', () => {
    const inValue = `{"type":"note","id":"a","fields":{"text":[{"__proto__":{"x":1}},"${clock}"]}}`;
    expect(JSON.stringify(wireRecordSchema.parse(JSON.parse(inValue)))).toBe(inValue);
    const asField = `{"type":"note","id":"a","fields":{"__proto__":["x","${clock}"],"text":["x","${clock}"]}}`;
    expect(readRecord(JSON.parse(asField))).toEqual({ problem: 'malformed' });
  });

  it('has 1 to 64 fields', () => {
    const many = (count: number) =>
      record(Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, [at, clock]])));
    expect(readRecord(many(0))).toEqual({ problem: 'malformed' });
    expect(readRecord(many(64))).toHaveProperty('record');
    expect(readRecord(many(65))).toEqual({ problem: 'malformed' });
  });

  it.each([
    ['a type that begins with a capital', { type: 'Note', id: 'a', fields: { text: ['x', clock] } }],
    ['an id with a space', { type: 'note', id: 'a b', fields: { text: ['x', clock] } }],
    ['an id of 161 letters', { type: 'note', id: 'a'.repeat(161), fields: { text: ['x', clock] } }],
    ['a field name with a dash', record({ 'a-b': ['x', clock] })],
    ['a clock in capitals', record({ text: ['x', clock.toUpperCase()] })],
    ['a field without a value', record({ text: [clock] })],
    ['a field with something after its clock', record({ text: ['x', clock, 1] })],
    ['more than type, id and fields', { ...record({ text: ['x', clock] }), extra: 1 }],
    ['fields that are a list', record([['x', clock]])],
  ])('is none with %s', (_, value) => {
    expect(readRecord(value)).toEqual({ problem: 'malformed' });
  });
});

describe('a refusal', () => {
  it('is known by its type, and what is none of ours is not', () => {
    const body = { type: problemType('erased'), title: 't', status: refusalStatus.erased, detail: 'd' };
    expect(problemCode(body)).toBe('erased');
    expect(problemCode({ ...body, type: 'about:blank' })).toBeNull();
    expect(problemCode({ ...body, type: problemType('erased').replace('erased', 'toString') })).toBeNull();
    expect(problemCode('<html>')).toBeNull();
  });
});
