import type { Source } from '../../domain/handbook';
import { inlinesOf, type Part } from './document';

/** A source as a text names it: which one, and where in it. */
export interface SourceNote {
  /** Counted from 1, in the order in which the text first names them. */
  number: number;
  source: Source;
  place: string | null;
}

/** The sources that a text names, each source and place once. A source that the pack lacks keeps its id for a text. */
export function sourceNotes(parts: readonly Part[], sources: readonly Source[]): SourceNote[] {
  const notes = new Map<string, SourceNote>();
  for (const inline of inlinesOf(parts)) {
    if (inline.kind !== 'source') continue;
    const key = noteKey(inline.source, inline.place);
    if (notes.has(key)) continue;
    const source = sources.find(({ id }) => id === inline.source) ?? {
      id: inline.source,
      text: inline.source,
    };
    notes.set(key, { number: notes.size + 1, source, place: inline.place });
  }
  return [...notes.values()];
}

/** The number of a source among these; 0 where it is none of them. */
export function numberIn(notes: readonly SourceNote[], source: string, place: string | null): number {
  const note = notes.find((one) => noteKey(one.source.id, one.place) === noteKey(source, place));
  return note?.number ?? 0;
}

function noteKey(source: string, place: string | null): string {
  return `${source} ${place ?? ''}`;
}
