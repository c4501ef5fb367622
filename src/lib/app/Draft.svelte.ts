import type * as z from 'zod/mini';
import { dropDraft, leaveDraft, readDraft, saveDraft } from '../database/drafts';
import type { Store } from '../database/open';
import type { Json } from '../records/json';
import { saving } from './writes.svelte';

/** Typed text is on the device at most this long after the last key (ms); the write itself takes the rest. */
const SAVE_AFTER_MS = 200;

/**
 * What is being typed, kept on the device so that leaving, reloading or a crash costs nothing. `value` is bound to
 * the fields; `drop()` after it became a record. Make it while a component is set up.
 */
export class Draft<T extends Json> {
  value: T;
  /** False until the stored draft was looked up. */
  ready = $state(false);
  readonly #store: Store;
  readonly #key: string;
  readonly #initial: T;
  #saved: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, key: string, options: { initial: T; schema: z.ZodMiniType<T> }) {
    this.#store = store;
    this.#key = key;
    this.#initial = options.initial;
    this.#saved = JSON.stringify(options.initial);
    this.value = $state(structuredClone(options.initial));
    void this.#load(options.schema);
    $effect(() => {
      const text = JSON.stringify(this.value);
      if (this.ready && text !== this.#saved) this.#saveSoon();
    });
    $effect(() => {
      const flush = () => void this.#flush();
      document.addEventListener('visibilitychange', flush);
      const leave = () => this.#leave();
      window.addEventListener('pagehide', leave);
      return () => {
        document.removeEventListener('visibilitychange', flush);
        window.removeEventListener('pagehide', leave);
        flush();
      };
    });
  }

  /**
   * Forgets the draft and shows again what the fields began with. `became` is what was saved as a record: where
   * more was typed since, that stays a draft.
   */
  async drop(became?: T): Promise<void> {
    if (became !== undefined && JSON.stringify(became) !== JSON.stringify(this.value)) return;
    this.value = structuredClone(this.#initial);
    await this.keep();
  }

  /** Forgets the draft, since what it says became a record; the fields go on showing it. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saved = JSON.stringify(this.value);
    await saving.run(() => dropDraft(this.#store, this.#key), { control: `draft/${this.#key}` });
  }

  async #load(schema: z.ZodMiniType<T>): Promise<void> {
    await saving.run(
      async () => {
        const parsed = schema.safeParse(await readDraft(this.#store, this.#key));
        // What was typed while the draft was looked up is newer than the draft.
        const untouched = JSON.stringify(this.value) === this.#saved;
        if (parsed.success && untouched) {
          this.#saved = JSON.stringify(parsed.data);
          this.value = parsed.data;
        }
      },
      { control: `draft/${this.#key}` },
    );
    this.ready = true;
  }

  #saveSoon(): void {
    this.#timer ??= setTimeout(() => void this.#flush(), SAVE_AFTER_MS);
  }

  #leave(): void {
    const text = JSON.stringify(this.value);
    if (text !== this.#saved) leaveDraft(this.#store, this.#key, JSON.parse(text) as Json);
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = JSON.stringify(this.value);
    if (!this.ready || text === this.#saved) return;
    if (
      await saving.run(() => saveDraft(this.#store, this.#key, JSON.parse(text) as Json), {
        control: `draft/${this.#key}`,
      })
    )
      this.#saved = text;
  }
}
