import type { HashedBlob } from '../records/blob';
import type { GivenRecord } from '../records/imported';

/** A training as a file holds it. */
export interface CopiedCycle {
  cycleId: string;
  records: GivenRecord[];
  /** Hashes of the photos that its records name, as far as the giving tablet has their bytes. */
  blobs: string[];
}

/** For whom a backup is: what stays on the device goes along for the trainer alone. */
export const readers = ['me', 'colleague'] as const;
export type Reader = (typeof readers)[number];

/** A backup that was read to its end and found whole. */
export interface ReadBackup {
  /** ISO 8601 */
  madeAt: string;
  reader: Reader;
  cycles: CopiedCycle[];
  /** The bytes of these photos (hashes), one after the other. */
  photos: (wanted: ReadonlySet<string>) => AsyncGenerator<HashedBlob>;
}
