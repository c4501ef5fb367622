import { describe, expect, it } from 'vitest';
import type { TimeEntry } from '../../../src/lib/domain/timeEntry';
import { contactProposals, hoursTotal, participantMinutes } from '../../../src/lib/session/hours';
import { attended, person, reportInput } from '../reports/fixtures';

const marieke = { id: '0193a5c2-f1b8-7000-b000-000000000001', name: 'Marieke', letter: 'A' };
const ruud = { id: '0193a5c2-f1b8-7000-b000-000000000002', name: 'Ruud', letter: 'B' };

function entry(minutes: number, more: Partial<TimeEntry> = {}): TimeEntry {
  return { id: 'e', trainer: marieke.id, category: 'preparation', date: '2026-11-20', minutes, ...more };
}

describe('the contact hours of a session', () => {
  const held = reportInput().view;

  it('are proposed for who was there, as long as it really took, on the day it was held', () => {
    const [proposal] = contactProposals({ trainers: [marieke, ruud], timeEntries: [] }, [held]);
    expect(proposal?.entries).toEqual([
      {
        id: `${held.session.id}:${marieke.id}`,
        trainer: marieke.id,
        category: 'delivery',
        date: '2026-11-24',
        minutes: 148,
      },
      expect.objectContaining({ trainer: ruud.id }),
    ]);
    const alone = reportInput({ session: { trainersPresent: [ruud.id] } }).view;
    const [only] = contactProposals({ trainers: [marieke, ruud], timeEntries: [] }, [alone]);
    expect(only?.entries.map(({ trainer }) => trainer)).toEqual([ruud.id]);
  });

  it('are not proposed before it was held, nor once they are booked', () => {
    const planned = reportInput({ runEvents: [] }).view;
    expect(contactProposals({ trainers: [marieke], timeEntries: [] }, [planned])).toEqual([]);
    const booked = [entry(150, { id: `${held.session.id}:${marieke.id}` })];
    expect(contactProposals({ trainers: [marieke], timeEntries: booked }, [held])).toEqual([]);
  });

  it('are proposed of a session that was held on paper, once its times were filled in', () => {
    const onPaper = reportInput({
      runEvents: [],
      session: { heldFrom: '2026-11-24T15:00:00.000Z', heldTo: '2026-11-24T17:00:00.000Z' },
    }).view;
    const [proposal] = contactProposals({ trainers: [marieke], timeEntries: [] }, [onPaper]);
    expect(proposal?.entries[0]?.minutes).toBe(120);
  });
});

describe('the hours of a training', () => {
  it('keep the introduction in the organisation apart from the norm', () => {
    const entries = [entry(90), entry(60, { category: 'introduction', trainer: ruud.id }), entry(30)];
    const total = hoursTotal(entries, [marieke.id, ruud.id]);
    expect(total).toMatchObject({ booked: 120, introduction: 60 });
    expect(total.categories).toEqual([
      { category: 'preparation', minutes: 120 },
      { category: 'introduction', minutes: 60 },
    ]);
    expect(total.trainers.map(({ minutes }) => minutes)).toEqual([120, 60]);
  });

  it('still count what was booked for a trainer who is gone', () => {
    expect(hoursTotal([entry(45, { trainer: ruud.id })], [marieke.id]).trainers).toEqual([
      { trainer: marieke.id, minutes: 0 },
      { trainer: ruud.id, minutes: 45 },
    ]);
  });

  it('of the participants are 12.5 for each who attends all of it', () => {
    const people = [person('Aylin', 1), person('Bert', 2)];
    const { view } = reportInput({ participants: people, attendance: people.map((one) => attended(one)) });
    expect(participantMinutes(people, [view])).toEqual({ attended: 296, most: 1500 });
    const marks = people.map((one) => attended(one));
    const ahead = reportInput({ participants: people, attendance: marks, runEvents: [] }).view;
    expect(participantMinutes(people, [ahead]).attended, 'marked before it began').toBe(0);
  });
});
