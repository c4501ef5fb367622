import type { Pack } from '../../../src/lib/domain/content';
import { runSheetOf } from '../../../src/lib/domain/packRunSheets';
import type { SessionKitInput } from '../../../src/lib/reports/sessionKitInput';

export const people = ['Aylin Yıldız', 'Bert van Dam', 'Chantal Özdemir', 'Driss el Amrani'];

/** What the kit of a session is made of, for so many participants. */
export function kitOf(pack: Pack, number: number, copies = people.length): SessionKitInput {
  const runSheet = runSheetOf(pack, { number });
  if (!runSheet) throw new Error(`no run-sheet ${number}`);
  return {
    session: number,
    theme: runSheet.title,
    when: 'di 24 november 2026, van 16:00 tot 18:30',
    times: { begintijd: '16:00', eindtijd: '18:30' },
    blocks: runSheet.blocks.map(({ code, title, minutes }) => ({
      code,
      title,
      minutes,
      startsAt: '16:00',
      leader: 'Trainer A',
    })),
    guides: pack.guides.filter(({ block }) => runSheet.blocks.some(({ code }) => code === block)),
    exercises: pack.exercises.filter(({ session }) => session === number),
    homework: pack.homework[number - 1],
    checklist: pack.checklists[number - 1],
    survey: pack.survey,
    packSheets: pack.sheets,
    participants: people.map((name) => ({ name, organisation: 'Kwekerij' })),
    copies,
  };
}
