import type { PackItem } from '../../../domain/content';
import type { ProblemText } from '../../../text/packProblem';
import type { WrittenItem } from '../parse';
import type { Problem } from '../problem';

export type Kind = PackItem['kind'];
export type Written<K extends Kind> = WrittenItem & { item: Extract<PackItem, { kind: K }> };

export function ofKind<K extends Kind>(items: readonly WrittenItem[], kind: K): Written<K>[] {
  return items.filter((written): written is Written<K> => written.item.kind === kind);
}

/** A problem at the line of these keys of an item's file. */
export function problemAt({ path, lineOf }: WrittenItem, keys: PropertyKey[], text: ProblemText): Problem {
  return { file: path, line: lineOf(keys), ...text };
}
