import { readPack } from '../database/packs';
import type { Store } from '../database/open';
import type { Pack } from '../domain/content';
import { assemblePack } from './assemble';
import { InstallError, installBundledPack, type InstallProgress } from './install';

/** The handbook's content on this device: being put there, ready, or why it is not. */
class Content {
  pack: Pack | null = $state.raw(null);
  progress: InstallProgress | null = $state.raw(null);
  /** Only told while there is no pack to work with. */
  problem: 'offline' | 'damaged' | 'storage' | null = $state(null);

  /** Shows what is installed at once, then looks for a newer pack; without network that can wait. */
  async start(store: Store): Promise<void> {
    this.problem = null;
    try {
      await this.#load(store);
      if (await installBundledPack(store, fetch, (progress) => (this.progress = progress)))
        await this.#load(store);
    } catch (error) {
      if (!this.pack) this.problem = error instanceof InstallError ? error.reason : 'storage';
    } finally {
      this.progress = null;
    }
  }

  async #load(store: Store): Promise<void> {
    const installed = await readPack(store);
    if (installed)
      this.pack = assemblePack(
        installed.manifest,
        installed.items.map(({ item }) => item),
      );
  }
}

export const content = new Content();
