import type { NoteOfCycle } from '$lib/database/notes';
import type { Pack } from '$lib/domain/content';
import type { Passage } from '$lib/content/search/passage';
import { passagesOf } from '$lib/content/search/passages';
import { SearchIndex } from '$lib/content/search/SearchIndex';

/** Notes looked through before the screen gets its turn. */
const SLICE = 50;
/** Lets the screen have its turn between two pieces of work. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Finds what was typed in the pack and in the trainer's own notes; the notes are indexed in memory alone. */
export class HandbookSearch {
  #pack: SearchIndex | null = $state.raw(null);
  #notes: SearchIndex | null = $state.raw(null);
  #packKey = '';
  #notesKey = '';

  get ready(): boolean {
    return this.#pack !== null;
  }

  /** The pack's first; null for one that is not made yet. */
  get indexes(): (SearchIndex | null)[] {
    return [this.#pack, this.#notes];
  }

  async showPack(pack: Pack): Promise<void> {
    const key = `${pack.id} ${pack.version}`;
    if (key === this.#packKey) return;
    this.#packKey = key;
    const index = await SearchIndex.build(passagesOf(pack), pause);
    if (key === this.#packKey) this.#pack = index;
  }

  async showNotes(notes: readonly NoteOfCycle[]): Promise<void> {
    const passages = notes.map(notePassage);
    const key = JSON.stringify(passages);
    if (key === this.#notesKey) return;
    this.#notesKey = key;
    const index = await SearchIndex.build(inSlices(passages), pause);
    if (key === this.#notesKey) this.#notes = index;
  }
}

function* inSlices(passages: readonly Passage[]): Generator<Passage[]> {
  for (let at = 0; at < passages.length; at += SLICE) yield passages.slice(at, at + SLICE);
}

function notePassage({ id, cycle, session, text }: NoteOfCycle): Passage {
  return {
    id: `note ${id}`,
    place: { kind: 'note', session },
    title: cycle.title,
    heading: '',
    text,
  };
}

/** One for as long as the app is open, so that the index is made once. */
export const handbookSearch = new HandbookSearch();
