import * as z from 'zod/mini';
import { dropDraft, leaveDraft, readDraft, saveDraft, type DraftDrop } from '../database/drafts';
import type { Store } from '../database/open';
import { sameValue, type Json } from '../records/json';
import { saving } from './writes.svelte';

/** Typed text is on the device at most this long after the last key (ms); the write itself takes the rest. */
const SAVE_AFTER_MS = 200;

/**
 * What is being typed, kept on the device so that leaving, reloading or a crash costs nothing. `value` is bound to
 * the fields; `drop()` after it became a record. Make it while a component is set up.
 */
export class Draft<T extends Json> {
  value: T;
  /** What the fields began with: what is touched is what differs from it. */
  began: T;
  /** False until the stored draft was looked up. */
  ready = $state(false);
  /** Something was typed here before and not saved: it stands in the fields again, and that is said. */
  found = $state(false);
  readonly #store: Store;
  readonly #key: string;
  #saved: string;
  /** What stands there now, whatever the fields began with. */
  #present: T;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, key: string, options: { initial: T; schema: z.ZodMiniType<T> }) {
    this.#store = store;
    this.#key = key;
    this.#present = options.initial;
    this.began = $state.raw(options.initial);
    this.value = $state(structuredClone(options.initial));
    this.#saved = this.#text();
    void this.#load(options.schema);
    $effect(() => {
      if (this.#text() !== this.#saved && this.ready) this.#saveSoon();
    });
    $effect(() => {
      const flush = () => void this.#flush();
      document.addEventListener('visibilitychange', flush);
      const leave = () => this.#leave();
      window.addEventListener('pagehide', leave);
      return () => {
        document.removeEventListener('visibilitychange', flush);
        window.removeEventListener('pagehide', leave);
        // Where IndexedDB gives no answer nobody is left to try again: what is stored at once goes when that took it.
        leave();
        flush();
      };
    });
  }

  /** The draft as it is stored, for the transaction in which it becomes a record. */
  async stored(): Promise<DraftDrop> {
    await this.#flush();
    return { key: this.#key, value: JSON.parse(this.#text()) as Json };
  }

  /** What the fields began with is another by now: those that nobody touched show it. */
  rebase(now: T): void {
    const { began, value } = this;
    this.#present = now;
    if (sameValue(now, began)) return;
    if (sameValue(value, began)) {
      this.#showPresent();
    } else if (isFields(now) && isFields(began) && isFields(value)) {
      const untouched = Object.keys(now).filter((name) =>
        sameValue(value[name] ?? null, began[name] ?? null),
      );
      const fresh = Object.fromEntries(untouched.map((name) => [name, now[name] ?? null]));
      Object.assign(value, fresh);
      this.began = Object.assign({}, began, fresh);
    }
  }

  /**
   * Forgets the draft and shows what stands there now. `became` is what was saved as a record: where
   * more was typed since, that stays a draft.
   */
  async drop(became?: T): Promise<void> {
    if (became !== undefined && JSON.stringify(became) !== JSON.stringify(this.value)) return;
    this.#showPresent();
    await this.keep();
  }

  /** Nothing is typed: there is nothing to keep either. */
  #showPresent(): void {
    this.began = this.#present;
    this.value = structuredClone(this.#present);
    this.#saved = this.#text();
  }

  /** Forgets the draft, since what it says became a record; the fields go on showing it. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.found = false;
    this.#saved = this.#text();
    await saving.run(() => dropDraft(this.#store, this.#key), { control: `draft/${this.#key}` });
  }

  async #load(schema: z.ZodMiniType<T>): Promise<void> {
    await saving.run(
      async () => {
        const stored = await readDraft(this.#store, this.#key);
        const parsed = z.object({ began: schema, value: schema }).safeParse(stored);
        // What was typed while the draft was looked up is newer than the draft.
        const untouched = this.#text() === this.#saved;
        if (parsed.success && untouched) {
          this.began = parsed.data.began;
          this.value = parsed.data.value;
          this.#saved = this.#text();
          this.found = !sameValue(parsed.data.began, parsed.data.value);
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
    const text = this.#text();
    if (text !== this.#saved) leaveDraft(this.#store, this.#key, JSON.parse(text) as Json);
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#text();
    if (!this.ready || text === this.#saved) return;
    if (
      await saving.run(() => saveDraft(this.#store, this.#key, JSON.parse(text) as Json), {
        control: `draft/${this.#key}`,
      })
    )
      this.#saved = text;
    else leaveDraft(this.#store, this.#key, JSON.parse(text) as Json);
  }

  /** As it is stored: what was typed, and what stood there before. */
  #text(): string {
    return JSON.stringify({ began: this.began, value: this.value });
  }
}

function isFields(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
