import type { SignOffStep } from '../domain/signOff';
import { dateInWords } from '../text/dates';
import { signOffStepText, signOffText } from '../text/observation';
import { heading, lines, paragraph, table, type Sheet } from './sheet';

export interface SignedOff {
  trainer: string;
  role: string;
  /** The experienced trainer. */
  by: string;
  organisation: string;
  /** YYYY-MM-DD */
  date: string;
  /** The pack, with its version. */
  content: string;
  /** What it is, and what it is not. */
  statement: string;
  steps: readonly SignOffStep[];
}

/** What both trainers sign: a name, a role and a date, and nothing of what was seen but how often. */
export function signOffSheet(signed: SignedOff): Sheet {
  const [step, done] = signOffText.stepHead;
  return {
    title: signOffText.statement,
    label: signOffText.title,
    parts: [
      paragraph(signOffText.says(signed.trainer, signed.role, signed.content)),
      paragraph(signed.statement),
      paragraph(signOffText.on(dateInWords(signed.date), signed.organisation)),
      heading(signOffText.seenOn),
      table(
        [step, done],
        signed.steps.map((one) => [signOffStepText[one.step], signOffText.count(one.done, one.needed)]),
      ),
      heading(signOffText.signatureOf(signed.by), 3),
      ...lines(1),
      heading(signOffText.signatureOf(signed.trainer), 3),
      ...lines(1),
    ],
  };
}
