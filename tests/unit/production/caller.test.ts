import { describe, expect, it } from 'vitest';
import { callersBy } from '../../../src/server/caller.js';

const from = (headers: Record<string, string>, remoteAddress: string | undefined = '10.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as never;

describe('who calls', () => {
  it('is who the proxy says last, where its header is named, else who is at the other end', () => {
    const said: string[] = [];
    const callerOf = callersBy('X-Forwarded-For', 'https://t.example.org', (line) => said.push(line));
    expect(callerOf(from({ 'x-forwarded-for': '203.0.113.9, 192.0.2.7' }))).toBe('192.0.2.7');
    expect(callerOf(from({}))).toBe('10.0.0.1');
    expect(said).toEqual([]);
  });

  it('cannot be told where a proxy hides it: that is said at the start, or at the first request that shows it', () => {
    const atStart: string[] = [];
    const behind = callersBy(undefined, 'https://t.example.org', (line) => atStart.push(line));
    expect(atStart).toEqual([expect.stringContaining('set ADDRESS_HEADER')]);
    const later: string[] = [];
    const untold = callersBy(undefined, undefined, (line) => later.push(line));
    untold(from({}));
    expect(later).toEqual([]);
    for (const callerOf of [behind, untold]) {
      expect(callerOf(from({ 'x-forwarded-for': '192.0.2.7' }))).toBe('10.0.0.1');
      callerOf(from({ forwarded: 'for=192.0.2.7' }));
    }
    expect(atStart).toHaveLength(1);
    expect(later).toEqual(atStart);
  });
});
