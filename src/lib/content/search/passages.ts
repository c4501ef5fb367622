import type { Pack } from '../../domain/content';
import type { Exercise } from '../../domain/exercise';
import type { Chapter } from '../../domain/handbook';
import { guideAt } from '../../domain/guideTimes';
import type { Module, Scenario } from '../../domain/learning';
import { allRunSheets } from '../../domain/packRunSheets';
import type { PackSheet } from '../../domain/packSheet';
import type { Guide, RunSheet } from '../../domain/runSheet';
import { guideText } from '../../text/guide';
import { learningText, scenarioText } from '../../text/learning';
import { plainText, textOfPart } from '../document/document';
import { readLine, readMarkdown } from '../document/markdown';
import { placesIn } from '../document/places';
import type { Passage } from './passage';

/** Every passage of a pack, item by item, so that a caller can pause between them. */
export function* passagesOf(pack: Pack): Generator<Passage[]> {
  for (const chapter of pack.chapters) yield chapterPassages(chapter);
  for (const runSheet of allRunSheets(pack)) yield blockPassages(runSheet, pack.guides);
  for (const exercise of pack.exercises) yield exercisePassages(exercise);
  for (const sheet of pack.sheets) yield [sheetPassage(sheet)];
  for (const module of pack.modules) yield [modulePassage(module)];
  for (const scenario of pack.scenarios) yield [scenarioPassage(scenario)];
}

function chapterPassages({ id, title, summary, body }: Chapter): Passage[] {
  const first: Passage = {
    id: `chapter ${id}`,
    place: { kind: 'chapter', id, anchor: '' },
    title,
    heading: '',
    text: summary,
  };
  let heading = '';
  const passages = placesIn(readMarkdown(body).document).flatMap(({ anchor, part }): Passage[] => {
    const text = textOfPart(part);
    if (part.kind === 'heading') heading = text;
    if (part.kind === 'heading' || text === '') return [];
    return [{ id: `chapter ${id} ${anchor}`, place: { kind: 'chapter', id, anchor }, title, heading, text }];
  });
  return [first, ...passages];
}

function blockPassages({ blocks }: RunSheet, guides: readonly Guide[]): Passage[] {
  return blocks.map((block) => {
    const written = guides.find((one) => one.block === block.code);
    const guide = written && guideAt(written, guideText.times);
    const texts = guide
      ? [
          guide.sayFirst,
          ...guide.steps.map(({ text }) => text),
          ...guide.watchFor,
          guide.shorten,
          guide.smallGroup,
          guide.largeGroup,
          guide.alone ?? '',
        ]
      : [];
    return {
      id: `block ${block.code}`,
      place: { kind: 'block', code: block.code },
      title: block.title,
      heading: block.code,
      text: [block.goal, block.tip, ...texts.map(wordsOfLine), block.material].filter(Boolean).join(' · '),
    };
  });
}

function exercisePassages(exercise: Exercise): Passage[] {
  const { id, title, code } = exercise;
  const lines = [
    exercise.whenToUse ?? '',
    ...exercise.steps.map(({ text }) => text),
    ...exercise.debriefQuestions,
    ...exercise.variants,
    ...exercise.tips,
  ];
  const main: Passage = {
    id: `exercise ${id}`,
    place: { kind: 'exercise', id, anchor: '' },
    title,
    heading: code,
    text: [exercise.goal, ...lines.map(wordsOfLine), exercise.material.join(', ')]
      .filter(Boolean)
      .join(' · '),
  };
  const sheet = readMarkdown(exercise.body).document.map(textOfPart).join(' ').trim();
  if (sheet === '') return [main];
  const place = { kind: 'exercise', id, anchor: 'werkblad' } as const;
  return [main, { id: `worksheet ${id}`, place, title, heading: 'Werkblad', text: sheet }];
}

function sheetPassage({ id, title, purpose, body }: PackSheet): Passage {
  const words = readMarkdown(body).document.map(textOfPart).join(' ').trim();
  return {
    id: `sheet ${id}`,
    place: { kind: 'sheet', id },
    title,
    heading: 'Blad',
    text: [purpose, words].filter(Boolean).join(' · '),
  };
}

function modulePassage({ id, title, goal, read, tasks, questions, proof }: Module): Passage {
  return {
    id: `module ${id}`,
    place: { kind: 'module', id },
    title,
    heading: learningText.title,
    text: [goal, ...[...read, ...tasks, ...questions, proof].map(wordsOfLine)].join(' · '),
  };
}

function scenarioPassage({ id, title, situation, answers, aloud }: Scenario): Passage {
  return {
    id: `scenario ${id}`,
    place: { kind: 'scenario', id },
    title,
    heading: scenarioText.title,
    text: [situation, ...answers.flatMap(({ say, effect }) => [say, effect]), aloud]
      .map(wordsOfLine)
      .join(' · '),
  };
}

function wordsOfLine(text: string): string {
  return plainText(readLine(text).content);
}
