import type { Hit } from '$lib/content/search/Hit';
import type { PassagePlace } from '$lib/content/search/passage';

type Kind = PassagePlace['kind'];

/** Results of one kind that stand below each other. */
export interface Group {
  kind: Kind;
  /** All that were found of it, of which `hits` may be the first few. */
  found: number;
  hits: Hit[];
}

/**
 * Of hits in order, best first; the group with the best one first, so that a trainer who searches for an exercise
 * does not scroll past the chapters.
 */
export function grouped(hits: readonly Hit[]): Group[] {
  const groups = new Map<Kind, Hit[]>();
  for (const hit of hits) {
    const { kind } = hit.passage.place;
    const group = groups.get(kind);
    if (group) group.push(hit);
    else groups.set(kind, [hit]);
  }
  return [...groups].map(([kind, hits]) => ({ kind, found: hits.length, hits }));
}

/** What is on the screen while these groups are drawn from the top: their first hits, and below them what was there. */
export function drawnUpTo(count: number, groups: readonly Group[], before: readonly Group[]): Group[] {
  const all = groups.flatMap(({ hits }) => hits);
  const old = before.flatMap(({ hits }) => hits).slice(count, all.length);
  const drawn: Group[] = [];
  for (const hit of [...all.slice(0, count), ...old]) {
    const { kind } = hit.passage.place;
    const last = drawn.at(-1);
    if (last?.kind === kind) last.hits.push(hit);
    else drawn.push({ kind, found: groups.find((group) => group.kind === kind)?.found ?? 0, hits: [hit] });
  }
  return drawn;
}
