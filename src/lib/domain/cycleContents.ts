import type { Adaptation } from './adaptation';
import type { Attendance } from './attendance';
import type { Certificate } from './certificate';
import type { ClosedList } from './closedList';
import type { Cycle } from './cycle';
import type { FollowUp } from './followUp';
import type { HomeworkMark } from './homeworkMark';
import type { Intention } from './intention';
import type { IssuerKey } from './issuerKey';
import type { Conflict } from './journal';
import type { EvaluationAnswer, SurveyAnswer } from './measurement';
import type { Observation } from './observation';
import type { Participant } from './participant';
import type { Photo } from './photo';
import type { RecordType } from './recordTypes';
import type { RunEvent } from './runEvent';
import type { Session } from './session';
import type { Signature, TrainerSignature } from './signature';
import type { Tablet } from './tablet';
import type { TimeEntry } from './timeEntry';
import type { Trainer } from './trainer';

/** A record that this version cannot read; it is kept as it is, and synced. */
export interface UnreadableRecord {
  type: RecordType;
  id: string;
}

/** What is recorded of one cycle, without what was deleted, and without its notes. */
export interface CycleContents {
  cycle: Cycle;
  /** When the cycle was deleted (ms since 1970), or null. */
  deletedAt: number | null;
  trainers: Trainer[];
  /** Which trainer works with which. */
  tablets: Tablet[];
  /** Sorted by name; those who withdrew are among them. */
  participants: Participant[];
  /** Ids of those who were deleted and are here all the same: another tablet marked them. */
  broughtBack: ReadonlySet<string>;
  sessions: Session[];
  /** By date. What belongs to them names them as it names a session. */
  followUps: FollowUp[];
  attendance: Attendance[];
  signatures: Signature[];
  trainerSignatures: TrainerSignature[];
  /** Every version of every list that was closed. */
  closedLists: ClosedList[];
  homework: HomeworkMark[];
  intentions: Intention[];
  photos: Photo[];
  surveyAnswers: SurveyAnswer[];
  evaluationAnswers: EvaluationAnswer[];
  timeEntries: TimeEntry[];
  /** Of new trainers, in the order of their days. */
  observations: Observation[];
  runEvents: RunEvent[];
  /** Ids (`<session>:<item>`) of checklist items that are done. */
  checked: Set<string>;
  adaptations: Adaptation[];
  /** Keys with which devices of the team sign certificates of this training. */
  issuerKeys: IssuerKey[];
  /** Those that were withdrawn among them. */
  certificates: Certificate[];
  /** Values that lost a conflict and that nobody has looked at yet, each with what stands in its place. */
  conflicts: Conflict[];
  unreadable: UnreadableRecord[];
}
