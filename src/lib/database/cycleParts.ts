import type { RecordRow } from './rows';
import type { CycleContents } from '../domain/cycleContents';
import type { Cycle } from '../domain/cycle';
import type { RecordType } from '../domain/recordTypes';
import { sessionNumber } from '../domain/sessionId';
import { decode, deletedAt, type Decoded } from './decode';

/** Contents while they are put together: without a cycle they are none. */
export type Parts = Omit<CycleContents, 'cycle'> & { cycle: Cycle | null };

/** Puts what was read of one record in its place among the contents. */
export type Place = (contents: Parts) => unknown;

const nowhere: Place = () => undefined;

/** What a row is, and where it goes; null where it cannot be read. */
export const readers: Record<RecordType, (row: RecordRow) => Place | null> = {
  cycle: (row) => {
    const decoded = decode('cycle', row);
    if (!decoded || row.id !== row.cycleId) return nowhere;
    const found = { cycle: { ...decoded.values, id: row.id }, deletedAt: deletedAt(row) };
    return (contents) => Object.assign(contents, found);
  },
  trainer: reader('trainer', ({ id, values }) => {
    const trainer = { ...values, id };
    return ({ trainers }) => trainers.push(trainer);
  }),
  participant: reader('participant', ({ id, values }) => {
    const participant = { ...values, id };
    return ({ participants }) => participants.push(participant);
  }),
  session: reader('session', ({ id, values }) => {
    const session = { ...values, id, number: sessionNumber(id) };
    return ({ sessions }) => sessions.push(session);
  }),
  attendance: reader('attendance', ({ id, values }) => {
    const [session, participant] = partsOf(id);
    const one = { ...values, id, session, participant };
    return ({ attendance }) => attendance.push(one);
  }),
  note: () => nowhere,
  photo: reader('photo', ({ id, values }) => {
    const photo = { ...values, id };
    return ({ photos }) => photos.push(photo);
  }),
  runEvent: reader('runEvent', ({ id, values, clock }) => {
    const event = { ...values, id, clock };
    return ({ runEvents }) => runEvents.push(event);
  }),
  adaptation: reader('adaptation', ({ id, values }) => {
    const [session, block] = partsOf(id);
    const adaptation = { ...values, id, session, block };
    return ({ adaptations }) => adaptations.push(adaptation);
  }),
  // What stands in its place belongs to another record, and changes without it.
  journal: reader(
    'journal',
    ({ id, values }) =>
      ({ conflicts }) =>
        conflicts.push({ ...values, id, kept: null }),
  ),
  check: reader(
    'check',
    ({ id, values }) =>
      ({ checked }) =>
        values.done && checked.add(id),
  ),
};

/** `<session>:<what>` in its two parts. */
function partsOf(id: string): [session: string, what: string] {
  const cut = id.lastIndexOf(':');
  return [id.slice(0, cut), id.slice(cut + 1)];
}

function reader<T extends RecordType>(
  type: T,
  placeOf: (decoded: Decoded<T>) => Place,
): (row: RecordRow) => Place | null {
  return (row) => {
    const decoded = decode(type, row);
    return decoded && (decoded.deleted ? nowhere : placeOf(decoded));
  };
}
