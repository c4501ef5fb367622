import { markedTimes } from '../domain/attendance';
import type { CycleContents } from '../domain/cycleContents';
import type { Cycle } from '../domain/cycle';
import { followUpSessionId } from '../domain/identifier';
import type { Participant } from '../domain/participant';
import type { RecordType } from '../domain/recordTypes';
import { NO_NUMBER, partsOfSessionRecord, sessionNumber, signerOf } from '../domain/sessionId';
import { clockMs } from '../records/clock';
import { clockSchema } from '../records/recordSchema';
import { cycleOf, decode, deletedAt, type Decoded } from './decode';
import type { StoredRecord } from './rowCodec';

/** Contents while they are put together: without a cycle they are none. */
export type Parts = Omit<CycleContents, 'cycle'> & { cycle: Cycle | null; deletedPeople: Participant[] };

/** Puts what was read of one record in its place among the contents. */
export type Place = (contents: Parts) => unknown;

const nowhere: Place = () => undefined;

/** What a row is, and where it goes; null where it cannot be read. */
export const readers: Record<RecordType, (record: StoredRecord) => Place | null> = {
  cycle: (record) => {
    const decoded = decode('cycle', record);
    if (!decoded) return null;
    const found = { cycle: cycleOf(decoded, record), deletedAt: deletedAt(record) };
    return (contents) => Object.assign(contents, found);
  },
  trainer: reader('trainer', ({ id, values }) => {
    const trainer = { ...values, id };
    return ({ trainers }) => trainers.push(trainer);
  }),
  tablet: reader('tablet', ({ id, values }) => {
    const tablet = { ...values, id };
    return ({ tablets }) => tablets.push(tablet);
  }),
  participant: (record) => {
    const decoded = decode('participant', record);
    if (!decoded) return null;
    const participant = { ...decoded.values, id: decoded.id };
    return ({ participants, deletedPeople }) =>
      (decoded.deleted ? deletedPeople : participants).push(participant);
  },
  session: reader('session', ({ id, values }) => {
    const session = { ...values, id, number: sessionNumber(id) };
    return ({ sessions }) => sessions.push(session);
  }),
  followUp: reader('followUp', ({ id, values }, { cycleId }) => {
    const meeting = { id: followUpSessionId(cycleId, id), number: NO_NUMBER, recordId: id };
    return ({ followUps }) => followUps.push({ ...values, ...meeting });
  }),
  attendance: reader('attendance', ({ id, values }) => {
    const [session, participant] = partsOfSessionRecord(id);
    const one = { id, session, participant, state: values.state, ...markedTimes(values) };
    return ({ attendance }) => attendance.push(one);
  }),
  signature: reader('signature', ({ id, values: { strokes, witness, signedAt } }) => {
    const { session, kind, person } = signerOf(id);
    const signed = { id, session, strokes: strokes ?? [], witness: witness ?? null, signedAt };
    if (kind === 'trainer')
      return ({ trainerSignatures }) => trainerSignatures.push({ ...signed, trainer: person });
    return ({ signatures }) => signatures.push({ ...signed, participant: person });
  }),
  closedList: reader('closedList', ({ id, values }) => {
    const [session] = partsOfSessionRecord(id);
    const list = { ...values, id, session, number: sessionNumber(session) };
    return ({ closedLists }) => closedLists.push(list);
  }),
  homework: reader('homework', ({ id, values: { state = null, remark } }) => {
    const [session, participant] = partsOfSessionRecord(id);
    const mark = { id, session, participant, state, remark: remark ?? '' };
    return ({ homework }) => homework.push(mark);
  }),
  intention: reader('intention', ({ id, values: { text, outcome = null } }) => {
    const [session, participant] = partsOfSessionRecord(id);
    const intention = { id, session, participant, text: text ?? '', outcome };
    return ({ intentions }) => intentions.push(intention);
  }),
  note: () => nowhere,
  photo: reader('photo', ({ id, values }) => {
    const photo = { ...values, id };
    return ({ photos }) => photos.push(photo);
  }),
  surveyAnswer: reader('surveyAnswer', ({ id, values }) => {
    const answer = { ...values, id };
    return ({ surveyAnswers }) => surveyAnswers.push(answer);
  }),
  evaluationAnswer: reader('evaluationAnswer', ({ id, values }) => {
    const answer = { ...values, id };
    return ({ evaluationAnswers }) => evaluationAnswers.push(answer);
  }),
  timeEntry: reader('timeEntry', ({ id, values }) => {
    const entry = { ...values, id };
    return ({ timeEntries }) => timeEntries.push(entry);
  }),
  observation: reader('observation', ({ id, values }) => {
    const observation = { ...values, id };
    return ({ observations }) => observations.push(observation);
  }),
  runEvent: reader('runEvent', ({ id, values, clock }, { heard }) => {
    const event = { ...values, id, clock, heard };
    return ({ runEvents }) => runEvents.push(event);
  }),
  adaptation: reader('adaptation', ({ id, values }) => {
    const [session, block] = partsOfSessionRecord(id);
    const adaptation = { ...values, id, session, block };
    return ({ adaptations }) => adaptations.push(adaptation);
  }),
  issuerKey: reader('issuerKey', ({ id, values }) => {
    const key = { ...values, id };
    return ({ issuerKeys }) => issuerKeys.push(key);
  }),
  certificate: reader('certificate', ({ id, values }) => {
    const certificate = { ...values, id };
    return ({ certificates }) => certificates.push(certificate);
  }),
  // What stands in its place belongs to another record, and changes without it.
  journal: reader(
    'journal',
    ({ id, values }) =>
      ({ conflicts }) =>
        conflicts.push({ ...values, ...NOT_READ_YET, id, lostAt: msOf(values.valueClock) }),
  ),
  check: reader(
    'check',
    ({ id, values }) =>
      ({ checked }) =>
        values.done && checked.add(id),
  ),
};

/** Of a conflict: what other records say. */
const NOT_READ_YET = { kept: null, keptAt: null, keptBy: null, lostBy: null };

/** Null for what is no clock: a journal may come from anywhere. */
function msOf(clock: string): number | null {
  return clockSchema.safeParse(clock).success ? clockMs(clock) : null;
}

function reader<T extends RecordType>(
  type: T,
  placeOf: (decoded: Decoded<T>, record: StoredRecord) => Place,
): (record: StoredRecord) => Place | null {
  return (record) => {
    const decoded = decode(type, record);
    return decoded && (decoded.deleted ? nowhere : placeOf(decoded, record));
  };
}
