import { ask } from '../network/ask';
import type { StorageProblem } from '../domain/problems';
import type { Store } from '../database/open';
import { storageProblemOf } from '../database/storageError';
import type { Pack } from '../domain/content';
import type { Cycle } from '../domain/cycle';
import type { InstallProgress } from '../content/install/install';
import { InstallError } from '../content/install/installError';

/** The packs on this device: being put there, ready, or why they are not. */
class Content {
  /** Newest version first. */
  packs: Pack[] = $state.raw([]);
  /** Whether this device was looked at: before that, nobody knows if there is a pack. */
  looked = $state(false);
  progress: InstallProgress | null = $state.raw(null);
  /** Only told while there is no pack to work with. */
  problem: 'offline' | 'damaged' | StorageProblem | null = $state(null);
  #workshops: Pack[] = $state.raw([]);
  #chosen: string | null = $state(null);
  #bundled: string | null = $state(null);

  /** The pack that the handbook shows: the one that was chosen, else the one that came with the app. */
  readonly pack: Pack | null = $derived(
    this.#newest(this.#chosen) ?? this.#newest(this.#bundled) ?? this.packs[0] ?? null,
  );

  /** The very version that a training began with, or null where this device lacks it. */
  packOf(cycle: Pick<Cycle, 'packId' | 'packVersion' | 'programme'>): Pack | null {
    const packs = cycle.programme ? this.#workshops : this.packs;
    return packs.find(({ id, version }) => id === cycle.packId && version === cycle.packVersion) ?? null;
  }

  /** Whether a pack is the one that comes with the app, whatever its version. */
  isBundled({ id }: { id: string }): boolean {
    return id === this.#bundled;
  }

  /**
   * Shows what is installed at once, then looks for a newer pack; without network that can wait. `mayInstall` tells
   * whether this is a good moment to change the content; it is not asked while there is none.
   */
  async start(store: Store, mayInstall: () => Promise<boolean>): Promise<void> {
    this.problem = null;
    try {
      await this.load(store);
      if (this.pack && !(await mayInstall())) return;
      const { installBundledPack } = await loaded(import('../content/install/install'));
      if (await installBundledPack(store, ask, (progress) => (this.progress = progress)))
        await this.load(store);
    } catch (error) {
      if (!this.pack) this.problem = error instanceof InstallError ? error.reason : storageProblemOf(error);
    } finally {
      this.progress = null;
    }
  }

  /** Reads anew what is installed. */
  async load(store: Store): Promise<void> {
    const { readInstalled } = await loaded(import('../content/install/installed'));
    const { packs, workshops, bundled, chosen } = await readInstalled(store);
    this.#chosen = chosen;
    this.#bundled = bundled;
    this.packs = packs;
    this.#workshops = workshops;
    this.looked = true;
  }

  /** Lets the handbook show this pack from now on. */
  async choose(store: Store, id: string): Promise<void> {
    const { setCurrentPack } = await import('../database/deviceSettings');
    await setCurrentPack(store, id);
    this.#chosen = id;
  }

  #newest(id: string | null): Pack | undefined {
    return id === null ? undefined : this.packs.find((pack) => pack.id === id);
  }
}

/** What no first screen needs is loaded when it is asked for. */
async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new InstallError('offline', 'a part of the app could not be fetched', cause);
  }
}

export const content = new Content();
