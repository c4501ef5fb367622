import { describe, expect, it } from 'vitest';
import { sessionOfNow } from '$lib/session/sessionOfNow';
import type { KnownCycle } from '$lib/session/cycleState';

const noon = Date.parse('2026-11-24T11:00:00Z');

function cycle(
  title: string,
  openSince: (number | null)[],
  more: { demo?: boolean; deletedAt?: string } = {},
) {
  return {
    cycle: { title, demo: more.demo ?? false },
    deletedAt: more.deletedAt ?? null,
    sessions: openSince.map((since, index) => ({ number: index + 1, openSince: since })),
  } as unknown as KnownCycle;
}

describe('the session of now', () => {
  it('is the one that runs, wherever it stands among the trainings', () => {
    const found = sessionOfNow(
      [cycle('Voorjaar', [null, null]), cycle('Najaar', [null, noon - 60_000])],
      noon,
    );
    expect(found).toMatchObject({ number: 2, cycle: { title: 'Najaar' } });
  });

  it('is a trainer’s own before one of an example that was left running', () => {
    const found = sessionOfNow([cycle('Voorbeeld', [noon], { demo: true }), cycle('Najaar', [noon])], noon);
    expect(found?.cycle.title).toBe('Najaar');
  });

  it('is none where nothing runs, it was left open yesterday, or its training was deleted', () => {
    const yesterday = noon - 24 * 60 * 60_000;
    expect(sessionOfNow([cycle('Najaar', [null, yesterday])], noon)).toBeNull();
    expect(sessionOfNow([cycle('Najaar', [noon], { deletedAt: '2026-11-23T00:00:00Z' })], noon)).toBeNull();
  });
});
