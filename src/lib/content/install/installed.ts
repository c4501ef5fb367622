import { readCurrentPack } from '../../database/deviceSettings';
import type { Store } from '../../database/open';
import { readPacks } from '../../database/packs';
import type { Pack } from '../../domain/content';
import { assemblePack } from '../pack/assemble';
import { newestFirst } from '../pack/version';
import { workshopPack } from './workshopPack';

export interface Installed {
  /** Newest version first. */
  packs: Pack[];
  /** The same as a workshop for new trainers works with them. */
  workshops: Pack[];
  /** Id of the pack that came with the app, or null while it is not there. */
  bundled: string | null;
  /** Id of the pack that the handbook was set to, or null where nobody chose. */
  chosen: string | null;
}

/** The packs on this device. Throws a StorageError. */
export async function readInstalled(store: Store): Promise<Installed> {
  const [installed, chosen] = await Promise.all([readPacks(store), readCurrentPack(store)]);
  const packs = installed.map(({ manifest, items }) => assemblePack(manifest, items)).sort(newestFirst);
  return {
    packs,
    workshops: packs.map(workshopPack),
    bundled: installed.find(({ origin }) => origin === 'app')?.manifest.id ?? null,
    chosen,
  };
}
