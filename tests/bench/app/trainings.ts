// Trainings as trainers leave them: every session held with its steps, marks, notes and checked items.
import { addDays, instantOf, MINUTE_MS, weeklyDates } from '../../../src/lib/domain/calendar';
import type { Pack } from '../../../src/lib/domain/content';
import { demo } from '../../../src/lib/domain/demo';
import { sessionId } from '../../../src/lib/domain/identifier';
import { attendanceId } from '../../../src/lib/domain/sessionId';
import { planOf } from '../../../src/lib/domain/plan';
import { SESSIONS_PER_CYCLE } from '../../../src/lib/domain/training';
import { stored, type Stored } from '../stored';
import type { Json } from '../../../src/lib/records/json';
import { edited, newRecord, type HeldRecord } from '../../../src/lib/records/heldRecord';

const PARTICIPANTS = 12;
const NOTES = 60;
const CHECKS_A_SESSION = 8;

/** `held`: of so many of its sessions everything is done, and nothing of the others. */
export interface Training {
  cycleId: string;
  stored: Stored;
  held: string[];
}

/** The training that meets today for the third time, after as many as wanted that are over. */
export function trainingsUntil(today: string, count: number, pack: Pack): Training[] {
  return Array.from({ length: count }, (_, index) => {
    const ago = count - 1 - index;
    const first = addDays(today, -14 - 28 * ago - (ago > 0 ? 28 : 0));
    return training(index, { first, held: ago > 0 ? SESSIONS_PER_CYCLE : 2, pack });
  });
}

function training(
  index: number,
  { first, held, pack }: { first: string; held: number; pack: Pack },
): Training {
  const ids = idsFor(index);
  const cycleId = ids();
  const rows: HeldRecord[] = [];
  let at = instantOf(first, demo.startTime) - 7 * 24 * 60 * MINUTE_MS;
  const add = (type: string, id: string, values: Record<string, Json>) => {
    at += 1;
    const clock = `${at.toString(16).padStart(12, '0')}-0000-00112233aabbccdd`;
    const record = edited(newRecord(type, id), values, clock);
    if (record) rows.push(record);
  };

  add('cycle', cycleId, {
    ...{ title: `Groep ${index + 1}`, employer: demo.employer, commissioner: demo.commissioner },
    ...{ packId: pack.id, packVersion: pack.version, certificateThreshold: 4, hoursNorm: 60, demo: false },
  });
  demo.trainers.forEach((name, place) => add('trainer', ids(), { name, letter: 'AB'.charAt(place) }));
  const people = Array.from({ length: PARTICIPANTS }, (_, place) => {
    const person = demo.participants[place % demo.participants.length];
    const id = ids();
    add('participant', id, { ...person, name: `${person?.name} ${place + 1}`, withdrawn: false });
    return id;
  });
  weeklyDates(first, SESSIONS_PER_CYCLE).forEach((date, place) => {
    const session = sessionId(cycleId, place + 1);
    const runSheet = pack.runSheets[place];
    const planned = { date, startTime: demo.startTime, location: demo.location, online: false };
    if (place >= held || !runSheet) return add('session', session, planned);
    const plan = planOf(runSheet);
    add('session', session, { ...planned, plan: plan as unknown as Json });
    at = Math.max(at, instantOf(date, demo.startTime));
    const time = () => new Date(at).toISOString();
    for (const id of people) add('attendance', attendanceId(session, id), { state: 'present' });
    for (let item = 0; item < CHECKS_A_SESSION; item += 1)
      add('check', `${session}:c${item}`, { done: true });
    plan.forEach(({ code, minutes, title }, block) => {
      const step = block === 0 ? { kind: 'start' } : { kind: 'goTo', block: code };
      add('runEvent', ids(), { session, ...step, at: time() });
      add('note', ids(), {
        ...{ session, about: { kind: 'block', code }, createdAt: time() },
        text: `${title}: de groep deed goed mee, en vroeg naar voorbeelden uit de praktijk van vorige week.`,
      });
      at += minutes * MINUTE_MS;
    });
    add('runEvent', ids(), { session, kind: 'end', at: time() });
    for (let note = plan.length; note < NOTES / SESSIONS_PER_CYCLE; note += 1)
      add('note', ids(), {
        ...{ session, about: { kind: 'session' }, createdAt: time() },
        text: 'Volgende keer eerder beginnen met de nabespreking, en de stoelen in een kring zetten.',
      });
  });
  const sessions = Array.from({ length: held }, (_, place) => sessionId(cycleId, place + 1));
  return { cycleId, stored: stored(cycleId, rows), held: sessions };
}

/** Ids of the form that the app makes, the same in every run. */
function idsFor(index: number): () => string {
  let made = 0;
  return () => {
    made += 1;
    const [of, which] = [index.toString(16).padStart(4, '0'), made.toString(16).padStart(12, '0')];
    return `0193a5c2-${of}-7000-8000-${which}`;
  };
}
