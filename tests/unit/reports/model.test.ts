import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionReport } from '../../../src/lib/reports/model';
import { attended, note, person, photo, reportInput } from './fixtures';

describe('the report on a session', () => {
  it('says what, when, where and by whom', () => {
    expect(Object.fromEntries(sessionReport(reportInput()).facts)).toEqual({
      Training: 'Najaar Groenmeer',
      Thema: 'Jouw rol als begeleider',
      Werkgever: 'Kwekerij Groenmeer',
      Datum: 'di 24 november 2026',
      Gepland: '16:00 – 18:30',
      Gehouden: '16:02 – 18:30',
      Locatie: 'Kantine',
      Trainers: 'Marieke de Vries',
      Presentielijst: 'nog niet afgesloten',
    });
  });

  it('of a training that is only half here says so before anything else', () => {
    expect(sessionReport(reportInput()).warning).toBeNull();
    const half = { counted: { here: 1000, total: 2006 }, comes: true };
    expect(sessionReport(reportInput({ incoming: half })).warning).toBe(
      'Nog niet alles binnen: 1.000 van 2.006 gegevens. In dit verslag kan dus iets ontbreken.',
    );
    const uncounted = { counted: null, comes: false };
    expect(sessionReport(reportInput({ incoming: uncounted })).warning).toBe(
      'Nog niet alles binnen. In dit verslag kan dus iets ontbreken.',
    );
  });

  it('sets the real minutes of each block beside the planned ones', () => {
    const { blocks, plannedTotal, realTotal } = sessionReport(reportInput());
    expect(
      blocks.map(({ plannedMinutes, realMinutes, state }) => [plannedMinutes, realMinutes, state]),
    ).toEqual([
      [10, 12, 'gedaan'],
      [130, 136, 'gedaan'],
      [10, null, 'overgeslagen'],
    ]);
    expect([plannedTotal, realTotal]).toEqual([150, 148]);
  });

  it('lists who came late or left early with the time and the minutes', () => {
    const [late, early, absent, unknown] = [
      person('Aylin', 1),
      person('Bert', 2),
      person('Chantal', 3),
      person('Driss', 4),
    ];
    const report = sessionReport(
      reportInput({
        participants: [late, early, absent, unknown],
        attendance: [
          attended(late, { arrived: '16:20' }),
          attended(early, { left: '18:00' }),
          attended(absent, { state: 'absentWithNotice' }),
        ],
      }),
    );
    expect(
      report.people.map(({ name, state, remarks, minutes }) => [name, state, ...remarks, minutes]),
    ).toEqual([
      ['Aylin', 'aanwezig', 'te laat, om 16:20', 130],
      ['Bert', 'aanwezig', 'eerder vertrokken, om 18:00', 118],
      ['Chantal', 'afwezig met bericht', 0],
      ['Driss', 'niet ingevuld', 0],
    ]);
    expect(report.counts).toEqual({
      present: 2,
      absentWithNotice: 1,
      absentWithoutNotice: 0,
      notFilledIn: 1,
    });
  });

  it('leaves out who withdrew, unless there was attendance before', () => {
    const [gone, stayed] = [person('Gone', 1, { withdrawn: true }), person('Stayed', 2, { withdrawn: true })];
    const report = sessionReport(
      reportInput({ participants: [gone, stayed], attendance: [attended(stayed)] }),
    );
    expect(report.people.map(({ name }) => name)).toEqual(['Stayed']);
  });

  it('orders notes by what they are about, and leaves those on people out where asked', () => {
    const aylin = person('Aylin', 1);
    const notes = [
      note('Over Aylin', { kind: 'participant', id: aylin.id }, 1),
      note('Tweede over het blok', { kind: 'block', code: 'B1-02' }, 5),
      note('Eerste over het blok', { kind: 'block', code: 'B1-02' }, 2),
      note('Over de avond', { kind: 'session' }, 9),
    ];
    const all = sessionReport(reportInput({ participants: [aylin], notes }));
    expect(all.notes).toEqual([
      { about: 'Over de bijeenkomst', texts: ['Over de avond'] },
      { about: 'B1-02 Kennismaken', texts: ['Eerste over het blok', 'Tweede over het blok'] },
      { about: 'Aylin', texts: ['Over Aylin'] },
    ]);
    const options = { sessionNotes: true, participantNotes: false, photos: true };
    const without = sessionReport(reportInput({ participants: [aylin], notes, options }));
    expect(without.notes.map(({ about }) => about)).not.toContain('Aylin');
    expect(
      sessionReport(
        reportInput({ notes, options: { sessionNotes: false, participantNotes: false, photos: true } }),
      ).notes,
    ).toEqual([]);
  });

  it('has photos of the session first, then of each block as they were taken, and only where asked', () => {
    const photos = [
      photo('Tweede van het blok', 'B1-02', 5),
      photo('Van de avond', null, 9),
      photo('Eerste van het blok', 'B1-02', 2),
    ];
    expect(sessionReport(reportInput({ photos })).photos).toMatchObject([
      { about: 'Over de bijeenkomst', caption: 'Van de avond' },
      { about: 'B1-02 Kennismaken', caption: 'Eerste van het blok' },
      { about: 'B1-02 Kennismaken', caption: 'Tweede van het blok' },
    ]);
    const options = { sessionNotes: true, participantNotes: true, photos: false };
    expect(sessionReport(reportInput({ photos, options })).photos).toEqual([]);
  });

  it('names only the trainers who were there', () => {
    const trainers = [
      { id: '0193a5c2-f1b8-7000-b000-000000000001', name: 'Marieke', letter: 'A' },
      { id: '0193a5c2-f1b8-7000-b000-000000000002', name: 'Ruud', letter: 'B' },
    ];
    const input = reportInput({ trainers, session: { trainersPresent: [trainers[1]?.id ?? ''] } });
    expect(Object.fromEntries(sessionReport(input).facts)['Trainers']).toBe('Ruud');
  });

  it('says every text that was typed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, text) => {
        const aylin = person(name, 1);
        const report = sessionReport(
          reportInput({ participants: [aylin], notes: [note(text, { kind: 'session' })] }),
        );
        expect(report.people[0]?.name).toBe(name);
        expect(report.notes[0]?.texts).toEqual([text]);
      }),
    );
  });
});
