import type { CycleContents } from '../domain/cycleContents';
import type { Marks } from '../domain/measurement';
import type { SessionView } from '../session/sessionView';

/** A form that was filled in: only how often, and what comes of it, ever leaves the app. */
export interface FilledForm {
  title: string;
  questions: readonly string[];
  filledIn: readonly { answers: Marks }[];
}

/** The pack that a training works with, as far as a file says of it. */
export interface ContentOfCycle {
  title: string;
  isSample: boolean;
  sampleLabel: string;
  /** Of each session, by its number. */
  themes: ReadonlyMap<number, string>;
}

/** What the files of a training are made from; of nothing else does anything get into them. */
export interface ExportSubject {
  contents: Pick<
    CycleContents,
    | 'cycle'
    | 'trainers'
    | 'participants'
    | 'followUps'
    | 'homework'
    | 'timeEntries'
    | 'closedLists'
    | 'certificates'
  >;
  /** Of its sessions, in their order: the minutes are those of the screens and the report. */
  views: readonly SessionView[];
  /** Of its follow-ups, by date; no table of minutes or hours counts them. */
  followUps: readonly SessionView[];
  /** In the order in which a training comes to them. */
  forms: readonly FilledForm[];
  /** Null where this device lacks it. */
  content: ContentOfCycle | null;
}

/** What is said of where texts of the content come from; empty where there are none. */
export function contentLabel(content: ContentOfCycle | null): string {
  if (!content) return '';
  return content.isSample ? content.sampleLabel : content.title;
}
