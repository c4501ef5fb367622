import { packProblemText } from '../../../text/packProblem';
import type { WrittenItem } from '../parse';
import type { Problem } from '../problem';
import { ofKind, problemAt } from './written';

/** A module leads to scenarios that are there. */
export function learningProblems(items: readonly WrittenItem[]): Problem[] {
  const known = new Set(ofKind(items, 'scenario').map(({ item }) => item.id));
  return ofKind(items, 'module').flatMap((module) =>
    module.item.scenarios.flatMap((id, index) =>
      known.has(id) ? [] : [problemAt(module, ['scenarios', index], packProblemText.noScenario(id))],
    ),
  );
}
