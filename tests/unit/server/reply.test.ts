import { describe, expect, it } from 'vitest';
import { pooledRandom } from '../../../src/lib/server/pooledRandom';
import { takesGzip } from '../../../src/lib/server/reply';

describe('gzip', () => {
  it.each([
    ['gzip', true],
    ['deflate, GZIP;q=0.5, br', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip; q=0, *', false],
    ['*;q=0', false],
    ['identity, br', false],
    ['', false],
    ['gzip;q=veel', false],
  ])('is taken by who accepts “%s”: %s', (accepted, taken) => {
    expect(takesGzip(accepted)).toBe(taken);
  });
});

describe('random bytes', () => {
  it('are as many as were asked for, never the same twice, and not changed by what is asked for later', () => {
    const random = pooledRandom();
    const given = Array.from({ length: 2_000 }, (_, at) => random(8 + (at % 25)));
    expect(given.map(({ length }) => length)).toEqual(given.map((_, at) => 8 + (at % 25)));
    const before = given.map((bytes) => Buffer.from(bytes).toString('hex'));
    random(4_096);
    expect(given.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(before);
    expect(new Set(before.map((hex) => hex.slice(0, 16))).size).toBe(2_000);
    expect(() => random(4_097)).toThrow(RangeError);
  });
});
