import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/lib/domain/calendar';
import { conflictInWords, quoted } from '../../../src/lib/text/conflict';

const told = { what: 'Bert, keuze', kept: 'aanwezig', lost: '', keptBy: null, lostBy: null };

describe('what two tablets told differently', () => {
  it('is told with the times of day where both are of one day, and else with the days', () => {
    const [at, before] = [instantOf('2026-11-24', '16:42'), instantOf('2026-11-23', '09:05')];
    expect(conflictInWords({ ...told, keptAt: at, lostAt: at })).toBe(
      'Bert, keuze: nu staat er “aanwezig” (16:42). Op een ander apparaat stond “leeg” (16:42).',
    );
    expect(conflictInWords({ ...told, keptAt: at, lostAt: before })).toContain(
      '(24 november 2026 om 16:42). Op een ander apparaat stond “leeg” (23 november 2026 om 09:05).',
    );
  });

  it('names the trainers who wrote it, where they said which tablet is theirs', () => {
    const at = instantOf('2026-11-24', '16:42');
    const both = { ...told, keptAt: at, lostAt: at, keptBy: 'Marieke', lostBy: 'Sanne' };
    expect(conflictInWords(both)).toBe(
      'Bert, keuze: nu staat er “aanwezig” (Marieke, 16:42). Sanne vulde “leeg” in (16:42).',
    );
    expect(conflictInWords({ ...both, lostBy: null, keptAt: null })).toBe(
      'Bert, keuze: nu staat er “aanwezig” (Marieke). Op een ander apparaat stond “leeg” (24 november 2026 om 16:42).',
    );
  });

  it('says nothing of times that are not known', () => {
    expect(conflictInWords({ ...told, keptAt: null, lostAt: null })).not.toContain('(');
  });

  it('is quoted no longer than a glance, and cut between letters', () => {
    expect(quoted('kort')).toBe('“kort”');
    expect(quoted('🙂'.repeat(80))).toBe(`“${'🙂'.repeat(60)}…”`);
  });
});
