import type { Exercise } from '../domain/exercise';
import type { Checklist, HomeworkAssignment, Survey } from '../domain/handout';
import type { GuideTimes } from '../domain/guideTimes';
import type { PackSheet } from '../domain/packSheet';
import type { Participant } from '../domain/participant';
import type { Guide } from '../domain/runSheet';

export interface KitBlock {
  code: string;
  title: string;
  minutes: number;
  /** HH:MM */
  startsAt: string;
  /** In words; empty where nobody leads. */
  leader: string;
}

/** All that a trainer takes along on paper to one session. */
export interface SessionKitInput {
  session: number;
  /** Title of the session, its date and hours in words. */
  theme: string;
  when: string;
  /** When it begins and is planned to end, for guides that name that. */
  times: GuideTimes;
  blocks: readonly KitBlock[];
  guides: readonly Guide[];
  /** Of this session's blocks. */
  exercises: readonly Exercise[];
  homework: HomeworkAssignment | undefined;
  checklist: Checklist | undefined;
  survey: Survey | null;
  /** Of the pack; those of this session are taken along. */
  packSheets: readonly PackSheet[];
  participants: readonly Pick<Participant, 'name' | 'organisation'>[];
  /** How many participants are counted on. */
  copies: number;
}
