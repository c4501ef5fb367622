import { describe, expect, it } from 'vitest';
import { canonicalJson, sameValue, valueProblem, type Json } from '../../../src/lib/records/json';

describe('a value in a record', () => {
  it('may be 64 KiB and no more, counted in UTF-8 bytes', () => {
    expect(valueProblem('a'.repeat(65_534))).toBeNull();
    expect(valueProblem('a'.repeat(65_535))).toBe('too-large');
    expect(valueProblem('é'.repeat(32_768))).toBe('too-large');
  });

  it('may be eight deep and no deeper', () => {
    const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(valueProblem(nested(8))).toBeNull();
    expect(valueProblem(nested(9))).toBe('too-deep');
  });

  it('may not hold NUL, but may hold the letters that spell its escape', () => {
    expect(valueProblem({ text: 'a\0b' })).toBe('malformed');
    expect(valueProblem('a\\u0000b')).toBeNull();
  });

  it('may not hold a number that JSON can write and a double cannot hold', () => {
    expect(valueProblem(JSON.parse('{"minutes":1e400}') as Json)).toBe('malformed');
  });

  it('is refused, and not choked on, when it has millions of parts or levels', () => {
    expect(valueProblem(Array.from({ length: 2_000_000 }, () => 0))).toBe('too-large');
    let deep: Json = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(valueProblem(deep)).toBe('too-deep');
  });

  it('is the same whatever order its names stand in', () => {
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 2 })).toBe(false);
    expect(canonicalJson({ b: 1, a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":1}');
  });
});
