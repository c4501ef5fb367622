import { describe, expect, it } from 'vitest';
import type { Tried } from '../../../src/lib/database/lock';
import { Attempt } from '../../../src/routes/Attempt.svelte';

const answer = (tried: Tried | null) => () => Promise.resolve(tried);

describe('a passphrase that is tried', () => {
  it('says what was wrong until the next try, and how long that has to wait', async () => {
    const trying = new Attempt();
    expect(await trying.run(answer({ ok: false, reason: 'wrong' }), 'Niet goed.')).toBe(false);
    expect(trying.problem).toBe('Niet goed.');
    await trying.run(answer({ ok: false, reason: 'wait', ms: 7200 }), 'Niet goed.');
    expect(trying.problem).toContain('8');
    expect(await trying.run(answer({ ok: true }), 'Niet goed.')).toBe(true);
    expect([trying.problem, trying.failed, trying.busy]).toEqual(['', false, false]);
  });

  it('is tried once, however often it is sent meanwhile', async () => {
    const trying = new Attempt();
    let tries = 0;
    const slow = () => {
      tries += 1;
      return new Promise<Tried>((resolve) => setTimeout(() => resolve({ ok: true }), 0));
    };
    expect(await Promise.all([trying.run(slow, ''), trying.run(slow, '')])).toEqual([true, false]);
    expect(tries).toBe(1);
  });

  it('that could not be tried is not called wrong, and one that is not complete says nothing of its own', async () => {
    const trying = new Attempt();
    expect(await trying.run(() => Promise.reject(new Error('no memory')), 'Niet goed.')).toBe(false);
    expect([trying.problem, trying.failed]).toEqual(['', true]);
    expect(await trying.run(answer(null), 'Niet goed.')).toBe(false);
    expect([trying.problem, trying.failed]).toEqual(['', false]);
  });
});
