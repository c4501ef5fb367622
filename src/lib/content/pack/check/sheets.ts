import { packProblemText } from '../../../text/packProblem';
import { inlinesOf } from '../../document/document';
import { readMarkdown } from '../../document/markdown';
import { worksheetOf } from '../../document/worksheet';
import type { WrittenItem } from '../parse';
import type { Problem } from '../problem';
import type { ReadText } from './readText';
import { ofKind, problemAt } from './written';

/** A sheet that no text leads to is one that nobody hands out. */
export function unreachedSheets(items: readonly WrittenItem[], texts: readonly ReadText[]): Problem[] {
  const reached = new Set(
    texts.flatMap(({ file, document }) =>
      [...inlinesOf(document)].flatMap((inline) =>
        inline.kind === 'link' && inline.to.kind === 'blad' ? [`${inline.to.id} ${file}`] : [],
      ),
    ),
  );
  const names = [...reached];
  return ofKind(items, 'sheet').flatMap((sheet) =>
    names.some((name) => name.startsWith(`${sheet.item.id} `) && !name.endsWith(` ${sheet.path}`))
      ? []
      : [problemAt(sheet, ['id'], packProblemText.unreachedSheet(sheet.item.id))],
  );
}

/** What is said of a set of cards belongs to cards that are on the sheet. */
export function cardProblems(items: readonly WrittenItem[]): Problem[] {
  return ofKind(items, 'exercise').flatMap((exercise) => {
    const headings = new Set(
      worksheetOf(readMarkdown(exercise.item.body).document).cards.map(({ heading }) => heading),
    );
    return exercise.item.cards.flatMap(({ heading }, index) =>
      headings.has(heading)
        ? []
        : [problemAt(exercise, ['cards', index, 'heading'], packProblemText.noCards(heading))],
    );
  });
}
