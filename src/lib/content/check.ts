import { SESSION_MINUTES, SESSIONS_PER_CYCLE, type PackItem } from '../domain/content';
import type { WrittenItem, WrittenPack } from './parse';
import type { Problem } from './problem';

type Kind = PackItem['kind'];
type Written<K extends Kind> = WrittenItem & { item: Extract<PackItem, { kind: K }> };

/** All that keeps a pack from hanging together: every session whole, every reference leading somewhere. */
export function checkPack({ items }: WrittenPack): Problem[] {
  return [
    ...oncePerSession(items, 'runSheet', 'run-sheet'),
    ...oncePerSession(items, 'homework', 'homework'),
    ...oncePerSession(items, 'checklist', 'checklist'),
    ...ofKind(items, 'runSheet').flatMap(minuteProblems),
    ...referenceProblems(items),
    ...codeProblems(items),
    ...duplicates(items),
  ];
}

function ofKind<K extends Kind>(items: readonly WrittenItem[], kind: K): Written<K>[] {
  return items.filter((written): written is Written<K> => written.item.kind === kind);
}

function problemAt({ path, lineOf }: WrittenItem, keys: PropertyKey[], what: string, mend: string): Problem {
  return { file: path, line: lineOf(keys), what, mend };
}

function oncePerSession(items: readonly WrittenItem[], kind: Kind, name: string): Problem[] {
  const problems: Problem[] = [];
  for (let session = 1; session <= SESSIONS_PER_CYCLE; session += 1) {
    const [first, ...others] = ofKind(items, kind).filter(({ item }) => item.session === session);
    if (!first) {
      const mend = `Add a file with "kind: ${kind}" and "session: ${session}".`;
      problems.push({ file: 'pack.yaml', line: 1, what: `session ${session} has no ${name}`, mend });
    }
    for (const other of others) {
      const what = `session ${session} has a second ${name}; the first is in ${first?.path}`;
      problems.push(
        problemAt(other, ['session'], what, 'Give it another session, or take one of the two out.'),
      );
    }
  }
  return problems;
}

function minuteProblems(runSheet: Written<'runSheet'>): Problem[] {
  const { blocks, session } = runSheet.item;
  const problems = blocks.flatMap(({ code, minutes, minimumMinutes }, index) => {
    if (minimumMinutes <= minutes) return [];
    const what = `block ${code} takes ${minutes} minutes, less than its minimum of ${minimumMinutes}`;
    const mend = `Make minimumMinutes ${minutes} or less.`;
    return [problemAt(runSheet, ['blocks', index, 'minimumMinutes'], what, mend)];
  });
  const sum = blocks.reduce((total, block) => total + block.minutes, 0);
  if (sum !== SESSION_MINUTES) {
    const less = sum < SESSION_MINUTES;
    const what = `the blocks of session ${session} sum to ${sum} minutes, not ${SESSION_MINUTES}`;
    const mend = `Make them ${Math.abs(SESSION_MINUTES - sum)} min ${less ? 'longer' : 'shorter'}.`;
    problems.push(problemAt(runSheet, ['blocks'], what, mend));
  }
  return problems;
}

function referenceProblems(items: readonly WrittenItem[]): Problem[] {
  const known = new Set(ofKind(items, 'exercise').map(({ item }) => item.id));
  return ofKind(items, 'runSheet').flatMap((runSheet) =>
    runSheet.item.blocks.flatMap(({ code, exercise }, index) => {
      if (exercise === undefined || known.has(exercise)) return [];
      const what = `block ${code} refers to the exercise ${exercise}, which is not in the pack`;
      const mend = 'Write the id of an exercise of this pack, or take the line out.';
      return [problemAt(runSheet, ['blocks', index, 'exercise'], what, mend)];
    }),
  );
}

function codeProblems(items: readonly WrittenItem[]): Problem[] {
  const ofBlocks = ofKind(items, 'runSheet').flatMap((runSheet) => {
    const { blocks, session } = runSheet.item;
    return blocks.flatMap(({ code }, index) => {
      if (code.startsWith(`B${session}-`)) return [];
      const mend = `Let the code begin with B${session}-, or move the block to its own session.`;
      const what = `block ${code} stands in the run-sheet of session ${session}`;
      return [problemAt(runSheet, ['blocks', index, 'code'], what, mend)];
    });
  });
  const ofExercises = ofKind(items, 'exercise').flatMap((exercise) => {
    const { code, session } = exercise.item;
    if (code.startsWith(`${session}.`)) return [];
    const what = `exercise ${code} stands in session ${session}`;
    return [problemAt(exercise, ['code'], what, `Let the code begin with ${session}.`)];
  });
  return [...ofBlocks, ...ofExercises];
}

interface Named {
  written: WrittenItem;
  keys: PropertyKey[];
  name: string;
}

function duplicates(items: readonly WrittenItem[]): Problem[] {
  const exercises = ofKind(items, 'exercise');
  const blocks = ofKind(items, 'runSheet').flatMap((written) =>
    written.item.blocks.map(({ code }, index) => ({ written, keys: ['blocks', index, 'code'], name: code })),
  );
  return [
    ...repeated(blocks, 'block'),
    ...repeated(
      exercises.map((written) => ({ written, keys: ['id'], name: written.item.id })),
      'the exercise id',
    ),
    ...repeated(
      exercises.map((written) => ({ written, keys: ['code'], name: written.item.code })),
      'the exercise code',
    ),
    ...ofKind(items, 'checklist').flatMap((written) => {
      const ids = written.item.items.map(({ id }, index) => ({
        written,
        keys: ['items', index, 'id'],
        name: id,
      }));
      return repeated(ids, 'the checklist item');
    }),
  ];
}

function repeated(all: Named[], noun: string): Problem[] {
  const first = new Map<string, WrittenItem>();
  return all.flatMap(({ written, keys, name }) => {
    const earlier = first.get(name);
    first.set(name, earlier ?? written);
    if (!earlier) return [];
    const what = `${noun} ${name} stands in ${earlier.path} already`;
    return [problemAt(written, keys, what, 'Give it one that no other has.')];
  });
}
