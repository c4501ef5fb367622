import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleState } from '../../../src/lib/domain/certificateRule';
import type { ClosedList } from '../../../src/lib/domain/closedList';
import { cycleAttendance, employersOf, heldViews } from '../../../src/lib/session/cycleAttendance';
import { listNow } from '../../../src/lib/session/closedList';
import { attended, person } from '../reports/fixtures';
import { training } from '../export/training';

describe('the attendance of a whole training', () => {
  it('counts the sessions that were held, and says who can still get a certificate', () => {
    const { contents, views } = training();
    expect(heldViews(contents, views).map(({ session }) => session.number)).toEqual([1]);
    const [aylin, bert] = cycleAttendance(contents, views);
    expect(aylin).toMatchObject({ present: 1, minutes: 130, rule: 'open' });
    expect(bert).toMatchObject({ present: 0, minutes: 0, rule: 'open' });
  });

  it('is that of the closed list: a mark that came in later does not count', () => {
    const { contents, views } = training();
    const [view] = views;
    if (!view) throw new Error('no session');
    const closed: ClosedList = {
      ...{ id: `${view.session.id}:x`, session: view.session.id, number: 1, version: 1, reason: null },
      ...{ closedAt: '2026-11-24T17:40:00.000Z', closedBy: 'm', closer: 'Marieke', onPaper: false },
      ...{ checksum: '' },
      ...listNow(view, 'Najaar', () => ''),
    };
    const people = closed.people.map((row) => ({ ...row, state: 'present' as const, minutes: 99 }));
    const recorded = { ...contents, closedLists: [closed, { ...closed, version: 2, people }] };
    expect(cycleAttendance(recorded, views).map(({ minutes }) => minutes)).toEqual([99, 99]);
  });

  it('leaves out who left the group without having been there, and promises nobody who left a certificate', () => {
    const [gone, wasThere] = [
      person('Gone', 5, { withdrawn: true }),
      person('Was There', 6, { withdrawn: true }),
    ];
    const { contents, views } = training({
      participants: [gone, wasThere],
      attendance: [attended(gone, { state: 'absentWithNotice' }), attended(wasThere)],
    });
    expect(cycleAttendance(contents, views)).toMatchObject([{ participant: wasThere, rule: 'missed' }]);
  });

  it('is parted by employer, however it was typed; who has none belongs to the one of the training', () => {
    const typed = ['Kwekerij  Groenmeer', 'kwekerij groenmeer', 'Schoonwerk', ''];
    const participants = typed.map((organisation, index) =>
      person(`Deelnemer ${index}`, index + 1, { organisation }),
    );
    const { contents, views } = training({ participants, attendance: [] });
    const employers = employersOf(contents, cycleAttendance(contents, views));
    expect(employers.map(({ key, people }) => [key, people.length])).toEqual([
      ['kwekerij groenmeer', 3],
      ['schoonwerk', 1],
    ]);
    const unknown = { ...contents, cycle: { ...contents.cycle, employer: '' } };
    const known = employersOf(unknown, cycleAttendance(unknown, views)).flatMap(({ people }) => people);
    expect(known).toHaveLength(3);
  });

  it('meets the rule exactly where so many sessions were attended, and can while enough are to come', () => {
    const number = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 5 }), (present, toCome, threshold) => {
        const state = ruleState({ present, toCome, threshold });
        expect(state === 'met').toBe(present >= threshold);
        expect(state === 'missed').toBe(present + toCome < threshold);
      }),
    );
  });
});
