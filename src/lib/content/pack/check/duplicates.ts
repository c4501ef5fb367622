import { packProblemText } from '../../../text/packProblem';
import type { WrittenItem } from '../parse';
import type { Problem } from '../problem';
import { ofKind, problemAt } from './written';

interface Named {
  written: WrittenItem;
  keys: PropertyKey[];
  name: string;
}

/** Ids and codes that two items share. */
export function duplicateProblems(items: readonly WrittenItem[]): Problem[] {
  const exercises = ofKind(items, 'exercise');
  const blocks = ofKind(items, 'runSheet').flatMap((written) =>
    written.item.blocks.map(({ code }, index) => ({ written, keys: ['blocks', index, 'code'], name: code })),
  );
  return [
    ...repeated(blocks, 'blok'),
    ...repeated(
      exercises.map((written) => ({ written, keys: ['id'], name: written.item.id })),
      'de oefening-id',
    ),
    ...repeated(
      exercises.map((written) => ({ written, keys: ['code'], name: written.item.code })),
      'de oefeningcode',
    ),
    ...numbered(items, 'chapter', 'de hoofdstuk-id', 'het hoofdstuknummer'),
    ...repeated(
      ofKind(items, 'sheet').map((written) => ({ written, keys: ['id'], name: written.item.id })),
      'de blad-id',
    ),
    ...numbered(items, 'letter', 'de brief-id', 'het briefnummer'),
    ...numbered(items, 'module', 'de module-id', 'het modulenummer'),
    ...numbered(items, 'scenario', 'de id van het moment', 'het nummer van het moment'),
    ...numbered(items, 'disturbance', 'de id van de storing', 'het nummer van de storing'),
    ...repeated(
      ofKind(items, 'guide').map((written) => ({ written, keys: ['block'], name: written.item.block })),
      'de uitleg bij blok',
    ),
    ...repeated(
      ofKind(items, 'sources').flatMap((written) =>
        written.item.sources.map(({ id }, index) => ({ written, keys: ['sources', index, 'id'], name: id })),
      ),
      'de bron',
    ),
    ...repeated(
      ofKind(items, 'survey').map((written) => ({ written, keys: ['kind'], name: 'van het pakket' })),
      'de vragenlijst',
    ),
    ...ofKind(items, 'checklist').flatMap((written) => {
      const ids = written.item.items.map(({ id }, index) => ({
        written,
        keys: ['items', index, 'id'],
        name: id,
      }));
      return repeated(ids, 'het checklistpunt');
    }),
  ];
}

/** Of a kind whose items have an id and a number each. */
function numbered(
  items: readonly WrittenItem[],
  kind: 'chapter' | 'letter' | 'module' | 'scenario' | 'disturbance',
  ...[nounOfId, nounOfNumber]: [nounOfId: string, nounOfNumber: string]
): Problem[] {
  const all = ofKind(items, kind);
  return [
    ...repeated(
      all.map((written) => ({ written, keys: ['id'], name: written.item.id })),
      nounOfId,
    ),
    ...repeated(
      all.map((written) => ({ written, keys: ['number'], name: String(written.item.number) })),
      nounOfNumber,
    ),
  ];
}

function repeated(all: Named[], noun: string): Problem[] {
  const first = new Map<string, WrittenItem>();
  return all.flatMap(({ written, keys, name }) => {
    const earlier = first.get(name);
    first.set(name, earlier ?? written);
    if (!earlier) return [];
    return [problemAt(written, keys, packProblemText.twice(noun, name, earlier.path))];
  });
}
