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

/**
 * What is on the screen while these groups are drawn from the top: their first hits and, below them, what was there of
 * the same kind in the same place. Anything else that was there would have to move for each hit that is drawn.
 */
export function drawnUpTo(count: number, groups: readonly Group[], before: readonly Group[]): Group[] {
  const drawn: Group[] = [];
  let left = count;
  for (const [place, group] of groups.entries()) {
    const [fresh, old] = [group.hits.slice(0, left), before[place]];
    const rest = old?.kind === group.kind ? old.hits.slice(fresh.length, group.found) : [];
    if (fresh.length + rest.length === 0) break;
    drawn.push({ ...group, hits: [...fresh, ...rest] });
    left = Math.max(0, left - group.found);
  }
  return drawn;
}
