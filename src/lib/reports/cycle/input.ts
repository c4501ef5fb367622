import type { CycleContents } from '../../domain/cycleContents';
import type { Incoming } from '../../domain/incoming';
import type { Marks } from '../../domain/measurement';
import { cycleAttendance, heldViews, type Attended } from '../../session/cycleAttendance';
import type { SessionView } from '../../session/sessionView';
import { cycleReportText } from '../../text/cycleReport';
import { dateInWords, momentInWords } from '../../text/dates';
import { incomingInWords } from '../../text/incoming';
import { reportText } from '../../text/report';
import type { Paper } from '../paper';

/** A form that went round, with all that was filled in. */
export interface MeasuredForm {
  /** `start`, `end`, `evaluation`, or `session-<number>`. */
  key: string;
  title: string;
  questions: readonly string[];
  /** Answered in words. */
  inWords: readonly string[];
  filledIn: readonly { answers: Marks; words?: readonly string[] }[];
}

/** All that the reports on a training are made from; what gets into one is decided by its reader. */
export interface CycleReportInput {
  contents: Pick<
    CycleContents,
    'cycle' | 'trainers' | 'participants' | 'closedLists' | 'timeEntries' | 'homework' | 'intentions'
  >;
  /** Of its sessions, in their order. */
  views: readonly SessionView[];
  forms: readonly MeasuredForm[];
  /** Of each session by its number, where its content is on this device. */
  themes: ReadonlyMap<number, string>;
  /** What of the training is not on this device yet. */
  incoming: Incoming | null;
  sampleLabel: string | undefined;
  /** When the report is made (ms since 1970). */
  madeAt: number;
}

/** What every version of the report counts from. */
export interface Counted {
  attended: Attended[];
  held: SessionView[];
}

export function countedOf({ contents, views }: CycleReportInput): Counted {
  return { attended: cycleAttendance(contents, views), held: heldViews(contents, views) };
}

/** What stands around the parts of each version. `reader`: for whom it is. */
export function frameOf(input: CycleReportInput, { held }: Counted, reader: string): Omit<Paper, 'parts'> {
  const { contents, views, incoming, sampleLabel, madeAt } = input;
  const { cycle } = contents;
  const dates = views.map(({ heldOn }) => heldOn).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const isFinal = views.length > 0 && held.length === views.length;
  return {
    title: isFinal ? cycleReportText.title : cycleReportText.interim,
    lead: [
      reader,
      cycle.title,
      ...(first && last ? [cycleReportText.period(dateInWords(first), dateInWords(last))] : []),
    ],
    warning: incoming && `${incomingInWords(incoming)} ${reportText.incomplete}`,
    footer: [
      ...(cycle.demo ? [reportText.demo] : []),
      ...(sampleLabel ? [sampleLabel] : []),
      reportText.madeAt(momentInWords(madeAt)),
    ],
  };
}
