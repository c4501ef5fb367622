import { describe, expect, it } from 'vitest';
import { departureOf, type DepartureFacts } from '../../../src/lib/app/departure';

const now = Date.parse('2026-11-24T12:00:00Z');
const DAY_MS = 86_400_000;

const ready: DepartureFacts = {
  readiness: 'ready',
  withoutContent: 0,
  storage: { persistent: true, used: 40_000_000, quota: 2_000_000_000 },
  clockAhead: 800,
  copies: [now - 2 * DAY_MS],
  isInStep: false,
  isPaired: true,
  hasPassphrase: true,
  waiting: 0,
  now,
};

function stateOf(check: string, facts: Partial<DepartureFacts>) {
  return departureOf({ ...ready, ...facts }).find((one) => one.check === check)?.state;
}

describe('a tablet that is ready to leave', () => {
  it('is right in everything', () => {
    expect(departureOf(ready).map(({ state }) => state)).toEqual(Array(8).fill('good'));
  });

  it('is not one that lacks the app or the content of a training', () => {
    expect(stateOf('app', { readiness: 'incomplete' })).toBe('todo');
    expect(stateOf('app', { readiness: 'unsupported' })).toBe('todo');
    expect(stateOf('content', { withoutContent: 1 })).toBe('todo');
    expect(stateOf('content', { withoutContent: null })).toBe('unknown');
  });

  it('has room for the next photos', () => {
    expect(
      stateOf('room', { storage: { persistent: true, used: 1_700_000_000, quota: 2_000_000_000 } }),
    ).toBe('todo');
    expect(stateOf('room', { storage: { persistent: true, used: 10_000_000, quota: 55_000_000 } })).toBe(
      'todo',
    );
    expect(stateOf('room', { storage: null })).toBe('unknown');
  });

  it('tells of a clock that is two minutes off, where an endpoint knows the time', () => {
    expect(stateOf('clock', { clockAhead: -150_000 })).toBe('todo');
    expect(stateOf('clock', { clockAhead: null })).toBe('unknown');
  });

  it('holds no work that is nowhere else for more than a week', () => {
    expect(stateOf('copy', { copies: [now - DAY_MS, null] })).toBe('todo');
    expect(stateOf('copy', { copies: [now - 8 * DAY_MS] })).toBe('todo');
    expect(stateOf('copy', { copies: [null], isInStep: true })).toBe('good');
    expect(stateOf('copy', { copies: [] })).toBeUndefined();
  });

  it('has nothing left to send, where it is paired', () => {
    expect(stateOf('sync', { waiting: 3 })).toBe('todo');
    expect(stateOf('sync', { isPaired: false, waiting: 3 })).toBeUndefined();
  });
});
