import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLines, type ClosedList } from '../../../src/lib/domain/closedList';
import type { Participant } from '../../../src/lib/domain/participant';
import {
  corrections,
  differences,
  isOfMarks,
  listNow,
  mayClose,
  revised,
  versionsOf,
} from '../../../src/lib/session/closedList';
import { attended, person, reportInput, signature } from '../reports/fixtures';

const [aylin, bert, cora] = [person('Aylin Şahin', 1), person('Bert Janssen', 2), person('Cora Smit', 3)];

/** The list of session 1, held from 16:02 to 18:30. */
function listOf(changed: Parameters<typeof reportInput>[0] = {}) {
  return listNow(reportInput({ participants: [aylin, bert], ...changed }).view, 'Najaar', () =>
    'a'.repeat(16),
  );
}

const present = { attendance: [attended(aylin, { arrived: '16:20' }), attended(bert)] };

function closed(version: number, more: Partial<ClosedList> = {}): ClosedList {
  return {
    ...{ id: `c:1:${version}`, session: 'c:1', number: 1, version, title: 'Najaar', reason: null },
    ...{ date: '2026-11-24', from: '16:02', until: '18:30', closedBy: 'm', closer: 'Marieke de Vries' },
    ...{ closedAt: '2026-11-24T17:40:00.000Z', onPaper: false, checksum: '', people: listOf(present).people },
    ...more,
  };
}

describe('the list that is closed', () => {
  it('says of everybody who is marked how long they were there and how they signed', () => {
    const list = listOf({
      attendance: [
        attended(aylin, { arrived: '16:20' }),
        attended(bert, { state: 'absentWithNotice', left: '18:00' }),
      ],
      signatures: [signature(aylin, { strokes: [[[1, 1]]] }), signature(bert, { witness: 'm' })],
    });
    expect(list).toMatchObject({ title: 'Najaar', date: '2026-11-24', from: '16:02', until: '18:30' });
    expect(list.people).toMatchObject([
      {
        name: 'Aylin Şahin',
        state: 'present',
        arrived: '16:20',
        left: null,
        minutes: 130,
        signed: { confirmed: false },
      },
      { name: 'Bert Janssen', state: 'absentWithNotice', left: null, minutes: 0, signed: null },
    ]);
  });

  it('can be closed once everybody is marked and it is known how long it took', () => {
    const { view } = reportInput({ participants: [aylin, bert], ...present });
    const now = Date.parse('2026-11-24T18:00:00Z');
    expect(mayClose(view, now)).toBe(true);
    expect(mayClose({ ...view, counts: { ...view.counts, notFilledIn: 1 } }, now)).toBe(false);
    expect(
      mayClose({ ...view, state: 'running', progress: { ...view.progress, phase: 'running' } }, now),
    ).toBe(false);
    expect(mayClose(reportInput({ participants: [] }).view, now)).toBe(false);
    const onPaper = reportInput({ participants: [aylin, bert], ...present, runEvents: [] }).view;
    expect(mayClose(onPaper, now)).toBe(true);
    expect(mayClose(onPaper, Date.parse('2026-11-23T18:00:00Z'))).toBe(false);
  });

  it('differs from what came in later by person and by field', () => {
    const before = listOf(present);
    const after = listOf({
      participants: [aylin, bert, cora],
      attendance: [attended(aylin), attended(bert, { state: 'absentWithoutNotice' }), attended(cora)],
    });
    expect(differences(before, after)).toEqual([
      {
        participant: aylin.id,
        name: 'Aylin Şahin',
        changes: [
          { field: 'arrived', before: '16:20', after: null },
          { field: 'minutes', before: 130, after: 148 },
        ],
      },
      {
        participant: bert.id,
        name: 'Bert Janssen',
        changes: [
          { field: 'state', before: 'present', after: 'absentWithoutNotice' },
          { field: 'minutes', before: 148, after: 0 },
        ],
      },
      {
        participant: cora.id,
        name: 'Cora Smit',
        changes: [{ field: 'onList', before: null, after: 'present' }],
      },
    ]);
    expect(differences(before, before)).toEqual([]);
  });

  it('tells a signature that was set later, and that no tap can put that back', () => {
    const later = listOf({ ...present, signatures: [signature(bert, { witness: 'm' })] });
    const [difference] = differences(listOf(present), later);
    expect(difference?.changes).toEqual([{ field: 'signed', before: null, after: 'confirmed' }]);
    expect(difference && isOfMarks(difference)).toBe(false);
  });

  it('tells that the times of the session itself were put right', () => {
    const later = { ...listOf(present), until: '18:45' };
    expect(differences(listOf(present), later)).toEqual([
      {
        participant: null,
        name: '',
        changes: [{ field: 'heldOn', before: '2026-11-24 16:02 18:30', after: '2026-11-24 16:02 18:45' }],
      },
    ]);
  });

  it('takes over what is chosen and nothing else', () => {
    const before = listOf(present);
    const after = listOf({ attendance: [attended(aylin), attended(bert, { state: 'absentWithNotice' })] });
    const taken = revised(before, after, new Set([bert.id]));
    expect(taken.people.map(({ name, state, arrived }) => [name, state, arrived])).toEqual([
      ['Aylin Şahin', 'present', '16:20'],
      ['Bert Janssen', 'absentWithNotice', null],
    ]);
  });

  it('comes, taken over person by person in any order, to what is recorded', () => {
    const people: Participant[] = [aylin, bert, cora];
    const marks = fc.array(fc.constantFrom('present', 'absentWithNotice', null), {
      minLength: 3,
      maxLength: 3,
    });
    const listed = (states: (('present' | 'absentWithNotice') | null)[]) =>
      listOf({
        participants: people,
        attendance: people.flatMap((one, index) => {
          const state = states[index];
          return state ? [attended(one, { state })] : [];
        }),
      });
    fc.assert(
      fc.property(marks, marks, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (was, is, order) => {
        const after = listed(is);
        const taken = order.reduce(
          (list, index) => revised(list, after, new Set([people[index]?.id ?? ''])),
          listed(was),
        );
        expect(differences(taken, after)).toEqual([]);
      }),
      { seed: 20261127, numRuns: 200 },
    );
  });
});

describe('the versions of a closed list', () => {
  it('stand in order, and each says what it corrected', () => {
    const bertAbsent = closed(1).people.map((row) =>
      row.participant === bert.id ? { ...row, state: 'absentWithNotice' as const, minutes: 0 } : row,
    );
    const second = closed(2, { people: bertAbsent, reason: 'Verkeerde naam aangetikt.' });
    const versions = versionsOf([second, closed(1), closed(1, { id: 'x', session: 'c:2' })], 'c:1');
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(corrections(versions)).toMatchObject([
      { list: { reason: 'Verkeerde naam aangetikt.' }, changes: [{ name: 'Bert Janssen' }] },
    ]);
  });

  it('made by two tablets at once both stay, and the later one counts on every tablet', () => {
    const [early, late] = [
      closed(1, { id: 'b' }),
      closed(1, { id: 'a', closedAt: '2026-11-24T17:55:00.000Z' }),
    ];
    expect(versionsOf([late, early], 'c:1').at(-1)).toBe(late);
    expect(versionsOf([early, late], 'c:1').at(-1)).toBe(late);
  });
});

describe('the canonical form', () => {
  it('is one line for each fact, as printed', () => {
    const signed = { at: '2026-11-24T17:20:00.000Z', mark: '3f2a9c0d11aa22bb', confirmed: false };
    const [first, ...others] = closed(1).people;
    const people = first ? [{ ...first, signed }, ...others] : [];
    expect(canonicalLines(closed(2, { people, reason: 'Vergeten' }))).toEqual([
      'Mentorwijs-presentielijst | vorm 1',
      'Training | Najaar',
      'Bijeenkomst | 1',
      'Gehouden | 2026-11-24 | 16:02 | 18:30',
      'Versie | 2',
      'Afgesloten | 2026-11-24T17:40:00.000Z | Marieke de Vries',
      'Reden | Vergeten',
      'Op papier getekend | nee',
      'Deelnemer | Aylin Şahin | Groenmeer | aanwezig | 16:20 | - | 130 | getekend 2026-11-24T17:20:00.000Z 3f2a9c0d11aa22bb',
      'Deelnemer | Bert Janssen | Groenmeer | aanwezig | - | - | 148 | -',
    ]);
  });

  it('cannot be the same for two lists: what is typed cannot pass for a bar', () => {
    const named = (name: string, organisation: string) =>
      canonicalLines(closed(1, { people: closed(1).people.map((row) => ({ ...row, name, organisation })) }));
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '|', '\\'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const same = [a, b].every((one, index) => plain(one) === plain([c, d][index] ?? ''));
        expect(named(a, b).join('\n') === named(c, d).join('\n')).toBe(same);
      }),
      { seed: 20261127, numRuns: 500 },
    );
  });
});

/** As a cell says it: white space is one space, and an empty organisation is a stroke. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
