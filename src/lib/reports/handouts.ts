import { readLine, readMarkdown } from '../content/document/markdown';
import { worksheetOf } from '../content/document/worksheet';
import type { Exercise } from '../domain/exercise';
import type { Chapter } from '../domain/handbook';
import { copiesFor, type CopiesPer } from '../domain/copies';
import type { Checklist, HomeworkAssignment, Survey } from '../domain/handout';
import type { PackSheet } from '../domain/packSheet';
import { CHECKLIST_PARTS, checklistPartText, handoutText } from '../text/handout';
import { heading, lines, list, paragraph, table, words, type Sheet } from './sheet';

/** What every participant gets of an exercise; null where it has no sheet. */
export function worksheetSheet(exercise: Exercise): Sheet | null {
  return exerciseSheet(exercise, handoutText.worksheet, worksheetOf(bodyOf(exercise)).forParticipant);
}

/** Each set of cards of an exercise, and for how many people one set is. */
export function cardSheets(exercise: Exercise): { per: CopiesPer; sheet: Sheet }[] {
  return worksheetOf(bodyOf(exercise)).cards.map(({ heading: name, parts }) => ({
    per: exercise.cards.find((cards) => cards.heading === name)?.per ?? 'trio',
    sheet: {
      title: exercise.title,
      label: handoutText.ofExercise(handoutText.cards, exercise.code),
      parts,
    },
  }));
}

/** What only the trainer may see of an exercise's sheet; null where it has nothing. */
export function trainerSheet(exercise: Exercise): Sheet | null {
  return exerciseSheet(exercise, handoutText.forTrainer, worksheetOf(bodyOf(exercise)).forTrainer);
}

function exerciseSheet(exercise: Exercise, kind: string, parts: Sheet['parts']): Sheet | null {
  if (parts.length === 0) return null;
  return { title: exercise.title, label: handoutText.ofExercise(kind, exercise.code), parts };
}

export function homeworkSheet(homework: HomeworkAssignment): Sheet {
  const { title, text, minutes, session } = homework;
  const duration = minutes === undefined ? [] : [paragraph(handoutText.about(minutes))];
  return {
    title,
    label: handoutText.session(session),
    parts: [paragraph(text), ...duration, ...readMarkdown(homework.body).document],
  };
}

export function checklistSheet({ session, items }: Checklist): Sheet {
  return {
    title: handoutText.checklist,
    label: handoutText.session(session),
    parts: CHECKLIST_PARTS.flatMap((part) => {
      const ofPart = items.filter(({ when }) => when === part).map(({ text }) => words(text));
      return ofPart.length === 0 ? [] : [heading(checklistPartText[part]), list(ofPart, { tick: true })];
    }),
  };
}

/** The pages of a sheet for a group of so many participants: cards lie four to a page, anything else is a page. */
export function packSheets(sheet: PackSheet, participants: number): Sheet[] {
  const parts = readMarkdown(sheet.body).document;
  const copies = copiesFor(sheet.per, participants);
  const { title, paper } = sheet;
  const label = handoutText.perLabel(sheet.per, paper);
  if (sheet.form === 'cards') {
    const cards = Array.from({ length: CARDS_TO_A_PAGE }, () => ({ title, parts }));
    const page: Sheet = {
      title,
      label,
      parts: [],
      form: { kind: 'cards', cards, rows: CARDS_TO_A_PAGE / 2 },
    };
    return Array.from({ length: Math.ceil(copies / CARDS_TO_A_PAGE) }, () => page);
  }
  const whole: Sheet = {
    title,
    label,
    parts,
    paper,
    ...(sheet.form === 'signs' && { form: { kind: 'signs' } }),
  };
  return Array.from({ length: copies }, () => whole);
}

const CARDS_TO_A_PAGE = 4;

/** The statements, to be answered before the training or after it, under a code of the participant's own. */
export function surveySheet(survey: Survey, moment: 'start' | 'end'): Sheet {
  return {
    title: handoutText.survey[moment],
    label: handoutText.surveyLabel,
    parts: [
      paragraph(survey.remark),
      paragraph(handoutText.ownCode),
      ...lines(1),
      paragraph(handoutText.scale(survey.lowest, survey.highest)),
      table([handoutText.statement, ...SCALE], survey.statements.map(withScale)),
    ],
  };
}

export function evaluationSheet(survey: Survey): Sheet {
  return {
    title: handoutText.evaluation,
    label: handoutText.surveyLabel,
    parts: [
      paragraph(handoutText.evaluationScale),
      table([handoutText.subject, ...SCALE], survey.evaluationSubjects.map(withScale)),
      ...survey.evaluationQuestions.flatMap((question) => [heading(question, 3), ...lines(4)]),
    ],
  };
}

export function chapterSheet(chapter: Chapter): Sheet {
  return {
    title: `${chapter.number}. ${chapter.title}`,
    label: handoutText.handbook,
    parts: [
      { kind: 'paragraph', content: [{ kind: 'emphasis', content: words(chapter.summary) }] },
      ...readMarkdown(chapter.body).document,
    ],
  };
}

/** An exercise as the trainer leads it. */
export function exerciseGuideSheet(exercise: Exercise): Sheet {
  const text = handoutText.exercise;
  const linesOf = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [heading(title), list(items.map((item) => readLine(item).content))];
  return {
    title: exercise.title,
    label: handoutText.ofExercise(handoutText.forTrainer, exercise.code),
    parts: [
      paragraph(exercise.goal),
      table(
        [text.duration, text.group, text.material],
        [[handoutText.minutes(exercise.minutes), exercise.group, exercise.material.join(', ')]],
      ),
      ...(exercise.whenToUse === undefined
        ? []
        : [
            heading(text.whenToUse),
            { kind: 'paragraph' as const, content: readLine(exercise.whenToUse).content },
          ]),
      heading(text.steps),
      stepTable(exercise.steps),
      ...linesOf(text.debrief, exercise.debriefQuestions),
      ...linesOf(text.variants, exercise.variants),
      ...linesOf(text.tips, exercise.tips),
    ],
  };
}

/** Steps with their minutes, as a table. */
export function stepTable(steps: readonly { minutes: number; text: string }[]): Sheet['parts'][number] {
  return {
    kind: 'table',
    head: [words(handoutText.minutesHead), words(handoutText.step)],
    rows: steps.map(({ minutes, text }) => [words(String(minutes)), readLine(text).content]),
  };
}

const SCALE = ['1', '2', '3', '4', '5'];

function withScale(text: string): string[] {
  return [text, ...SCALE.map(() => '')];
}

function bodyOf({ body }: { body: string }) {
  return readMarkdown(body).document;
}
