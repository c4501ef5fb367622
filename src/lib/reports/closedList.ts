import { countAttendance, type AttendanceCount } from '../domain/attendance';
import { canonicalLines, type ClosedList, type ListRow } from '../domain/closedList';
import type { Signature, TrainerSignature } from '../domain/signature';
import { dateOf } from '../domain/calendar';
import type { Trainer } from '../domain/trainer';
import { corrections } from '../session/closedList';
import type { SessionView } from '../session/sessionView';
import { closedListText, differenceInWords } from '../text/closedList';
import { dateInWords, momentInWords } from '../text/dates';
import { reportAttendance, reportText } from '../text/report';
import { timesInWords, type ReportPerson, type ReportSignature } from './people';

/** What is known of the attendance list of a session. */
export interface ListInput {
  /** Every version that was closed, the last one counts; empty while the list is open. */
  versions: readonly ClosedList[];
  /** Whether the last one still says what its checksum was made of. */
  isIntact: boolean;
  /** Whether something came in since that is not on it. */
  cameLater: boolean;
  trainerSignatures: readonly TrainerSignature[];
}

/** What is printed of a list that was closed, besides its rows. */
export interface ReportList {
  closed: string;
  warnings: string[];
  trainers: { name: string; told: string; signature: ReportSignature | null }[];
  corrections: { head: string; changes: string[]; reason: string }[];
  checksum: string;
  /** What the checksum was made of, line by line. */
  lines: string[];
}

export function reportList(
  { versions, isIntact, cameLater, trainerSignatures }: ListInput,
  trainers: readonly Trainer[],
): ReportList | null {
  const last = versions.at(-1);
  if (!last) return null;
  return {
    closed: reportText.listClosed(momentInWords(Date.parse(last.closedAt)), last.closer, last.version),
    warnings: [...(isIntact ? [] : [closedListText.broken]), ...(cameLater ? [reportText.cameLater] : [])],
    trainers: trainers.map(({ id, name }) =>
      signedBy(
        name,
        trainerSignatures.find((one) => one.trainer === id),
      ),
    ),
    corrections: corrections(versions).map(({ list, changes }) => ({
      head: closedListText.by(momentInWords(Date.parse(list.closedAt)), list.closer, list.version),
      changes: changes.map(differenceInWords),
      reason: list.reason ?? closedListText.twice,
    })),
    checksum: last.checksum,
    lines: canonicalLines(last),
  };
}

/** The people as they stand on a closed list. */
export function listedPeople(
  { people, onPaper }: ClosedList,
  signatureOf: (signature: Signature | undefined) => ReportSignature | null,
  view: SessionView,
): ReportPerson[] {
  const signatures = new Map(view.people.map(({ participant, signature }) => [participant.id, signature]));
  return people.map((row) => ({
    name: row.name,
    organisation: row.organisation,
    state: reportAttendance[row.state],
    remarks: timesInWords(row.arrived, row.left),
    minutes: row.minutes,
    signature: row.signed
      ? signatureOf(signatures.get(row.participant))
      : onPaper && row.state === 'present'
        ? { strokes: [], words: [reportText.onPaper] }
        : null,
  }));
}

export function listedCounts(people: readonly ListRow[]): AttendanceCount {
  return countAttendance(people.map(({ state }) => state));
}

function signedBy(name: string, signature: TrainerSignature | undefined): ReportList['trainers'][number] {
  if (!signature) return { name, told: closedListText.notSigned, signature: null };
  const date = dateInWords(dateOf(Date.parse(signature.signedAt)));
  return signature.witness === null
    ? { name, told: closedListText.trainerSigned(date), signature: { strokes: signature.strokes, words: [] } }
    : { name, told: closedListText.trainerConfirmed(date), signature: null };
}
