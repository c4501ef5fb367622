import { otherDaySigned, type Signature, type Stroke } from '../domain/signature';
import type { Trainer } from '../domain/trainer';
import type { SessionPerson, SessionView } from '../session/sessionView';
import { dateInWords } from '../text/dates';
import { reportAttendance, reportText } from '../text/report';
import { signatureText } from '../text/signature';

export interface ReportPerson {
  name: string;
  organisation: string;
  state: string;
  /** Late and early marks, in words. */
  remarks: string[];
  minutes: number;
  /** Null where nobody signed; only who was present signs. */
  signature: ReportSignature | null;
}

export interface ReportSignature {
  /** Empty where a trainer confirmed it instead. */
  strokes: readonly Stroke[];
  /** What has to be known of it, in words. */
  words: string[];
}

interface Known {
  view: Pick<SessionView, 'heldOn'>;
  trainers: readonly Trainer[];
}

/** Somebody as everything that is recorded says it now. */
export function reportPerson(person: SessionPerson, known: Known): ReportPerson {
  const { participant, attendance, minutes } = person;
  const present = attendance?.state === 'present' ? attendance : null;
  return {
    name: participant.name,
    organisation: participant.organisation ?? '',
    state: reportAttendance[attendance?.state ?? 'notFilledIn'],
    remarks: timesInWords(present?.arrived, present?.left),
    minutes,
    signature: present && reportSignature(person.signature, known),
  };
}

export function timesInWords(arrived: string | null | undefined, left: string | null | undefined): string[] {
  return [...(arrived ? [reportText.late(arrived)] : []), ...(left ? [reportText.early(left)] : [])];
}

export function reportSignature(
  signature: Signature | undefined,
  { view, trainers }: Known,
): ReportSignature | null {
  if (!signature) return null;
  const { strokes, witness } = signature;
  const confirmedBy = trainers.find(({ id }) => id === witness)?.name ?? signatureText.unknownTrainer;
  const otherDay = otherDaySigned(signature, view.heldOn);
  return {
    strokes,
    words: [
      ...(witness === null ? [] : [signatureText.witness(confirmedBy)]),
      ...(otherDay === null ? [] : [signatureText.otherDay(dateInWords(otherDay))]),
    ],
  };
}
