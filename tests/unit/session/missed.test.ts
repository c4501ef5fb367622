import { describe, expect, it } from 'vitest';
import type { CycleContents } from '$lib/domain/cycleContents';
import { missedPrevious } from '$lib/session/missed';

const recorded = {
  sessions: [
    { id: 'c:1', number: 1 },
    { id: 'c:2', number: 2 },
  ],
  attendance: [
    { session: 'c:1', participant: 'anja', state: 'present' },
    { session: 'c:1', participant: 'bert', state: 'absentWithNotice' },
    { session: 'c:1', participant: 'chris', state: 'absentWithoutNotice' },
    { session: 'c:2', participant: 'anja', state: 'absentWithNotice' },
  ],
} as unknown as CycleContents;

describe('who missed the previous session', () => {
  it('is who was marked absent in it, with or without notice', () => {
    expect([...missedPrevious(recorded, { number: 2 })]).toEqual(['bert', 'chris']);
  });

  it('is nobody at the first session, nor where nothing was marked', () => {
    expect(missedPrevious(recorded, { number: 1 }).size).toBe(0);
    expect(missedPrevious({ ...recorded, attendance: [] }, { number: 2 }).size).toBe(0);
  });
});
