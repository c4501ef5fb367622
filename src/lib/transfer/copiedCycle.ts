import type { HashedBlob } from '../records/blob';
import type { GivenRecord } from '../records/imported';

/** A training as a file holds it. */
export interface CopiedCycle {
  cycleId: string;
  records: GivenRecord[];
  /** The bytes that its records name, as far as the giving tablet has them. */
  blobs: HashedBlob[];
}
