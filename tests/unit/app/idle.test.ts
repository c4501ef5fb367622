import { describe, expect, it } from 'vitest';
import { idleState } from '../../../src/lib/app/idle';

const MINUTE = 60_000;
const touched = Date.parse('2026-11-24T15:00:00Z');

describe('a tablet that nobody touches', () => {
  it('says a minute before that it will lock, and locks', () => {
    expect(idleState(touched, touched + 8.9 * MINUTE, 10)).toEqual({ kind: 'active' });
    expect(idleState(touched, touched + 9 * MINUTE, 10)).toEqual({ kind: 'warned', leftMs: MINUTE });
    expect(idleState(touched, touched + 9.5 * MINUTE, 10)).toEqual({ kind: 'warned', leftMs: MINUTE / 2 });
    expect(idleState(touched, touched + 10 * MINUTE, 10)).toEqual({ kind: 'over' });
  });

  it('is locked as it wakes from a night’s sleep', () => {
    expect(idleState(touched, touched + 600 * MINUTE, 30)).toEqual({ kind: 'over' });
  });
});
