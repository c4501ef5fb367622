import type * as z from 'zod/mini';
import { adaptationSchema } from './adaptation';
import { attendanceSchema } from './attendance';
import { certificateSchema } from './certificate';
import { checkSchema } from './check';
import { closedListSchema } from './closedList';
import { cycleSchema } from './cycle';
import { followUpSchema } from './followUp';
import { homeworkMarkSchema } from './homeworkMark';
import { intentionSchema } from './intention';
import { issuerKeySchema } from './issuerKey';
import { journalSchema } from './journal';
import { evaluationAnswerSchema, surveyAnswerSchema } from './measurement';
import { noteSchema } from './note';
import { observationSchema } from './observation';
import { participantSchema } from './participant';
import { photoSchema } from './photo';
import { runEventSchema } from './runEvent';
import { sessionSchema } from './session';
import { signatureSchema } from './signature';
import { tabletSchema } from './tablet';
import { timeEntrySchema } from './timeEntry';
import { trainerSchema } from './trainer';

/** Every type of record this version understands. Records of other types are kept and passed on unread. */
export const recordSchemas = {
  cycle: cycleSchema,
  trainer: trainerSchema,
  tablet: tabletSchema,
  participant: participantSchema,
  session: sessionSchema,
  followUp: followUpSchema,
  runEvent: runEventSchema,
  attendance: attendanceSchema,
  signature: signatureSchema,
  closedList: closedListSchema,
  homework: homeworkMarkSchema,
  intention: intentionSchema,
  note: noteSchema,
  photo: photoSchema,
  surveyAnswer: surveyAnswerSchema,
  evaluationAnswer: evaluationAnswerSchema,
  timeEntry: timeEntrySchema,
  observation: observationSchema,
  check: checkSchema,
  adaptation: adaptationSchema,
  issuerKey: issuerKeySchema,
  certificate: certificateSchema,
  journal: journalSchema,
} as const;

export type RecordType = keyof typeof recordSchemas;
export type RecordValues<T extends RecordType> = z.output<(typeof recordSchemas)[T]>;

export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(recordSchemas, type);
}
