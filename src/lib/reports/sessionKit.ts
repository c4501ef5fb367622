import { copiesFor, type CopiesPer } from '../domain/copies';
import { copiesPerText, handoutText } from '../text/handout';
import {
  cardSheets,
  checklistSheet,
  evaluationSheet,
  exerciseGuideSheet,
  homeworkSheet,
  packSheets,
  surveySheet,
  trainerSheet,
  worksheetSheet,
} from './handouts';
import { attendanceSheet, guideSheet, nameCardsSheet, runSheetSheet } from './kitSheets';
import type { SessionKitInput } from './sessionKitInput';
import { table, type Sheet } from './sheet';

/** One thing in the kit, and how many of it there are. */
export interface KitPart {
  title: string;
  per: CopiesPer;
  copies: number;
  sheets: Sheet[];
}

/** The sheets in the order in which they are used: the trainer's own first, then what is handed out. */
export function sessionKit(input: SessionKitInput): Sheet[] {
  const parts = kitParts(input);
  return [contentsSheet(input.session, parts), ...parts.flatMap(({ sheets }) => sheets)];
}

/** What a session needs on paper, counted against the group. */
export function kitParts(input: SessionKitInput): KitPart[] {
  const { session, exercises, homework, checklist, survey, copies } = input;
  const forTrainer = (sheet: Sheet | null) => copied(sheet, 'trainer', copies);
  const forEach = (sheet: Sheet | null) => copied(sheet, 'participant', copies);
  const ofSession = input.packSheets.filter(({ sessions }) => sessions.includes(session));
  return [
    ...(checklist ? forTrainer(checklistSheet(checklist)) : []),
    ...forTrainer(runSheetSheet(input)),
    ...input.guides.flatMap((guide) => forTrainer(guideSheet(guide, input))),
    ...exercises.flatMap((exercise) => [
      ...forTrainer(exerciseGuideSheet(exercise)),
      ...forTrainer(trainerSheet(exercise)),
    ]),
    ...forTrainer(attendanceSheet(input)),
    ...(session === 1 ? forTrainer(nameCardsSheet(input)) : []),
    ...ofSession.map((sheet) => ({
      title: sheet.title,
      per: sheet.per,
      copies: copiesFor(sheet.per, copies),
      sheets: packSheets(sheet, copies),
    })),
    ...exercises.flatMap((exercise) => [
      ...forEach(worksheetSheet(exercise)),
      ...cardSheets(exercise).flatMap(({ per, sheet }) => copied(sheet, per, copies)),
    ]),
    ...(survey && session === 1 ? forEach(surveySheet(survey, 'start')) : []),
    ...(survey && session === 5 ? forEach(surveySheet(survey, 'end')) : []),
    ...(survey && session === 5 ? forEach(evaluationSheet(survey)) : []),
    ...(homework ? forEach(homeworkSheet(homework)) : []),
  ];
}

function copied(sheet: Sheet | null, per: CopiesPer, participants: number): KitPart[] {
  if (!sheet) return [];
  const copies = copiesFor(per, participants);
  return [{ title: sheet.title, per, copies, sheets: Array.from({ length: copies }, () => sheet) }];
}

/** What is handed out, with its number: who lays it ready counts by this. */
function contentsSheet(session: number, parts: readonly KitPart[]): Sheet {
  const { what, copies, who } = handoutText.kitContentsHead;
  return {
    title: handoutText.kitContents,
    label: handoutText.session(session),
    parts: [
      table(
        [what, copies, who],
        handedOut(parts).map((part) => [nameOf(part), String(part.copies), copiesPerText[part.per]]),
      ),
    ],
  };
}

/** All that is not the trainers' own. */
export function handedOut(parts: readonly KitPart[]): KitPart[] {
  return parts.filter(({ per }) => per !== 'trainer');
}

/** A worksheet and the cards of one exercise have one title, and are told apart by their label. */
export function nameOf({ title, sheets }: KitPart): string {
  const [kind = ''] = sheets[0]?.label.split(' · ') ?? [];
  return [handoutText.worksheet, handoutText.cards].some((one) => one === kind)
    ? `${title} (${kind.toLowerCase()})`
    : title;
}
