import type { CycleContents } from '$lib/database/cycleContents';
import type { Pack } from '$lib/domain/content';
import type { Passage } from '$lib/content/search/passage';
import { passagesOf } from '$lib/content/search/passages';
import { SearchIndex, type Hit } from '$lib/content/search/SearchIndex';

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

  find(typed: string): Hit[] {
    return [...(this.#pack?.find(typed) ?? []), ...(this.#notes?.find(typed) ?? [])];
  }

  async showPack(pack: Pack): Promise<void> {
    const key = `${pack.id} ${pack.version}`;
    if (key === this.#packKey) return;
    this.#packKey = key;
    const index = await SearchIndex.build(passagesOf(pack), pause);
    if (key === this.#packKey) this.#pack = index;
  }

  async showNotes(cycles: readonly CycleContents[]): Promise<void> {
    const passages = cycles.filter(({ deletedAt }) => deletedAt === null).map(notePassages);
    const key = JSON.stringify(passages);
    if (key === this.#notesKey) return;
    this.#notesKey = key;
    const index = await SearchIndex.build(passages, pause);
    if (key === this.#notesKey) this.#notes = index;
  }
}

function notePassages({ cycle, notes, sessions }: CycleContents): Passage[] {
  return notes.map(({ id, session, text }) => ({
    id: `note ${id}`,
    place: {
      kind: 'note',
      cycleId: cycle.id,
      session: sessions.find((one) => one.id === session)?.number ?? 1,
    },
    title: cycle.title,
    heading: '',
    text,
  }));
}

/** One for as long as the app is open, so that the index is made once. */
export const handbookSearch = new HandbookSearch();
