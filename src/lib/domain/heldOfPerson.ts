import type { Attendance } from './attendance';
import type { Certificate } from './certificate';
import type { ClosedList, ListRow } from './closedList';
import type { Cycle } from './cycle';
import type { HomeworkMark } from './homeworkMark';
import type { Intention } from './intention';
import type { Journal } from './journal';
import type { Note } from './note';
import type { Participant } from './participant';
import type { Signature } from './signature';

/** A text in which somebody is named and that is about something else. */
export interface Mention {
  type: 'note' | 'photo' | 'homework' | 'intention' | 'evaluationAnswer' | 'adaptation' | 'cycle';
  /** Empty where it belongs to the whole training. */
  session: string;
  text: string;
}

/** Everything that a device holds of a participant of one training (AVG art. 15). */
export interface HeldOfPerson {
  cycle: Pick<Cycle, 'id' | 'title' | 'demo'>;
  participant: Participant;
  isDeleted: boolean;
  /** The same person once more: deleted, or made one with this one. */
  alike: Participant[];
  attendance: Attendance[];
  signatures: Signature[];
  /** What the closed lists say of the person; of each list every version. */
  closed: { list: Omit<ClosedList, 'people'>; row: ListRow }[];
  homework: HomeworkMark[];
  intentions: Intention[];
  /** About the person. */
  notes: Note[];
  mentions: Mention[];
  certificates: Certificate[];
  /** Values that lost to another tablet's. */
  conflicts: Journal[];
  /** How many screens hold something typed and not saved that names the person. */
  drafts: number;
}

/** Somebody on the list of a training, deleted or not. */
export interface Listed {
  participant: Participant;
  isDeleted: boolean;
}
