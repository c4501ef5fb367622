import { describe, expect, it } from 'vitest';
import { keptUntil, type Observation } from '../../../src/lib/domain/observation';
import type { ObservationForm } from '../../../src/lib/domain/observationForm';
import type { ActivityFormat } from '../../../src/lib/domain/runSheet';
import { byTrainer, signOffOf } from '../../../src/lib/domain/signOff';

const behaviour = (id: string, must = false) => ({ id, group: 'Doen', text: id, must });
const form: Pick<ObservationForm, 'behaviours' | 'rule'> = {
  behaviours: [behaviour('a', true), behaviour('b', true), behaviour('c'), behaviour('d')],
  rule: { along: 2, together: 2, blocks: 3, kinds: 3, lead: 1, mustIn: 2, others: 1 },
};
const formats: Record<string, ActivityFormat> = {
  opening: 'plenary',
  uitleg: 'lecture',
  oefening: 'trios',
  spel: 'rolePlay',
  pauze: 'pause',
};

function seen(session: number, given: Partial<Observation>): Observation {
  return {
    ...{ id: `${session} ${given.part ?? ''}`, session: `x:${session}`, trainer: 'Nina', by: 'Ruud' },
    ...{ date: '2026-11-24', part: 'together', blocks: [], seen: {}, words: {}, helped: '', toTry: '' },
    ...given,
  };
}
const counts = (observations: Observation[]) =>
  Object.fromEntries(
    signOffOf(form, observations, (code) => formats[code]).steps.map(({ step, done }) => [step, done]),
  );

describe('the path of a new trainer', () => {
  it('counts sessions and not forms, and blocks by session and by kind', () => {
    const all = [
      seen(1, { part: 'along' }),
      seen(1, { part: 'along', id: 'again' }),
      seen(2, { blocks: ['opening', 'uitleg', 'pauze'] }),
      seen(2, { blocks: ['uitleg'], id: 'again' }),
      seen(3, { blocks: ['uitleg', 'spel', 'unknown'] }),
    ];
    expect(counts(all)).toMatchObject({ along: 1, together: 2, blocks: 6, kinds: 3, lead: 0 });
  });

  it('asks of what must be seen that it was seen in two sessions, and of the rest that it was seen', () => {
    const once = seen(2, { seen: { a: 'seen', b: 'partly', c: 'notSeen', d: 'seen' } });
    const twice = seen(3, { seen: { a: 'seen', b: 'seen' } });
    expect(signOffOf(form, [once, { ...once, id: 'same session' }], () => undefined).missing).toEqual([
      'a',
      'b',
    ]);
    const { missing, steps } = signOffOf(form, [once, twice], () => undefined);
    expect(missing).toEqual(['b']);
    expect(steps.find(({ step }) => step === 'must')).toEqual({ step: 'must', done: 1, needed: 2 });
    expect(steps.find(({ step }) => step === 'others')?.done).toBe(1);
  });

  it('is done once each step is, and not by what was practised in a workshop', () => {
    const all = [
      seen(1, { part: 'along' }),
      seen(2, { part: 'along' }),
      seen(3, { blocks: ['opening', 'uitleg', 'spel'], seen: { a: 'seen', b: 'seen', c: 'seen' } }),
      seen(4, { seen: { a: 'seen', b: 'seen' } }),
      seen(5, { part: 'lead' }),
    ];
    const asked = (list: Observation[]) => signOffOf(form, list, (code) => formats[code]).ready;
    expect(asked(all)).toBe(true);
    for (const left of all) expect(asked(all.filter((one) => one !== left))).toBe(false);
    expect(asked(all.map((one) => ({ ...one, part: 'practice' })))).toBe(false);
  });

  it('is of one person, however the name was typed', () => {
    const people = byTrainer([
      seen(1, { trainer: 'Zoë Bos', date: '2026-11-01' }),
      seen(2, { trainer: 'zoe  bos', date: '2026-12-01' }),
      seen(3, { trainer: 'Nina' }),
    ]);
    expect(people.map(({ name, seen: all }) => `${name} ${all.length}`)).toEqual(['zoe  bos 2', 'Nina 1']);
  });
});

it('a kijkwijzer is kept for a year', () => {
  expect(keptUntil({ date: '2026-11-24' })).toBe('2027-11-24');
});
