import { programmeOf, PROGRAMMES, runSheetName } from '../../../domain/runSheet';
import { SESSIONS_PER_CYCLE } from '../../../domain/training';
import { packProblemText } from '../../../text/packProblem';
import type { WrittenItem } from '../parse';
import type { Problem } from '../problem';
import { ofKind, problemAt, type Written } from './written';

/** Every session whole, its minutes and codes right, and every exercise of a block there. */
export function sessionProblems(items: readonly WrittenItem[]): Problem[] {
  return [
    ...oncePerSession(ofTheFive(items), 'runSheet', 'draaiboek'),
    ...oncePerSession(items, 'homework', 'huiswerk'),
    ...oncePerSession(items, 'checklist', 'checklist'),
    ...ofKind(items, 'runSheet').flatMap(minuteProblems),
    ...referenceProblems(items),
    ...codeProblems(items),
    ...stepProblems(items),
  ];
}

/** Without the run-sheets that are beside the five sessions: a pack need not have them. */
function ofTheFive(items: readonly WrittenItem[]): WrittenItem[] {
  return items.filter(({ item }) => item.kind !== 'runSheet' || programmeOf(item) === 'training');
}

function oncePerSession(
  items: readonly WrittenItem[],
  kind: 'runSheet' | 'homework' | 'checklist',
  noun: string,
): Problem[] {
  const problems: Problem[] = [];
  for (let session = 1; session <= SESSIONS_PER_CYCLE; session += 1) {
    const [first, ...others] = ofKind(items, kind).filter(({ item }) => item.session === session);
    if (!first) {
      problems.push({ file: 'pack.yaml', line: 1, ...packProblemText.missing(noun, kind, session) });
      continue;
    }
    for (const other of others)
      problems.push(problemAt(other, ['session'], packProblemText.second(noun, session, first.path)));
  }
  return problems;
}

function minuteProblems(runSheet: Written<'runSheet'>): Problem[] {
  const { blocks } = runSheet.item;
  const whole = PROGRAMMES[programmeOf(runSheet.item)].minutes;
  const problems = blocks.flatMap(({ code, minutes, minimumMinutes }, index) => {
    if (minimumMinutes <= minutes) return [];
    const text = packProblemText.tooShort(code, minutes, minimumMinutes);
    return [problemAt(runSheet, ['blocks', index, 'minimumMinutes'], text)];
  });
  const sum = blocks.reduce((total, block) => total + block.minutes, 0);
  if (sum === whole) return problems;
  const name = packProblemText.runSheet(runSheetName(runSheet.item));
  return [...problems, problemAt(runSheet, ['blocks'], packProblemText.sessionSum(name, sum, whole))];
}

function referenceProblems(items: readonly WrittenItem[]): Problem[] {
  const known = new Set(ofKind(items, 'exercise').map(({ item }) => item.id));
  return ofKind(items, 'runSheet').flatMap((runSheet) =>
    runSheet.item.blocks.flatMap(({ code, exercise }, index) => {
      if (exercise === undefined || known.has(exercise)) return [];
      return [problemAt(runSheet, ['blocks', index, 'exercise'], packProblemText.noExercise(code, exercise))];
    }),
  );
}

function codeProblems(items: readonly WrittenItem[]): Problem[] {
  const ofBlocks = ofKind(items, 'runSheet').flatMap((runSheet) => {
    const { blocks, session } = runSheet.item;
    const before = `${PROGRAMMES[programmeOf(runSheet.item)].letter}${session}-`;
    const name = packProblemText.runSheet(runSheetName(runSheet.item));
    return blocks.flatMap(({ code }, index) => {
      if (code.startsWith(before)) return [];
      return [
        problemAt(runSheet, ['blocks', index, 'code'], packProblemText.blockOfOther(code, name, before)),
      ];
    });
  });
  const ofExercises = ofKind(items, 'exercise').flatMap((exercise) => {
    const { code, session } = exercise.item;
    if (code.startsWith(`${session}.`)) return [];
    return [problemAt(exercise, ['code'], packProblemText.exerciseOfOther(code, session))];
  });
  return [...ofBlocks, ...ofExercises];
}

/** What a guide or an exercise fills its minutes with takes exactly those minutes. */
function stepProblems(items: readonly WrittenItem[]): Problem[] {
  const blocks = new Map(
    ofKind(items, 'runSheet').flatMap(({ item }) => item.blocks.map((block) => [block.code, block] as const)),
  );
  const ofGuides = ofKind(items, 'guide').flatMap((guide) => {
    const block = blocks.get(guide.item.block);
    if (block) return stepSum(guide, block.minutes, `blok ${block.code}`);
    return [problemAt(guide, ['block'], packProblemText.noBlock(guide.item.block))];
  });
  const ofExercises = ofKind(items, 'exercise').flatMap((exercise) =>
    stepSum(exercise, exercise.item.minutes, `oefening ${exercise.item.code}`),
  );
  return [...ofGuides, ...ofExercises];
}

function stepSum(written: Written<'guide' | 'exercise'>, minutes: number, name: string): Problem[] {
  const sum = written.item.steps.reduce((total, step) => total + step.minutes, 0);
  return sum === minutes ? [] : [problemAt(written, ['steps'], packProblemText.stepSum(name, sum, minutes))];
}
