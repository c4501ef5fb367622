import type { Ceilings } from './ceilings';
import type { Database } from '../database/open';

/** What the endpoint's parts need from around them; time (ms since 1970), waiting and chance are arguments. */
export interface Endpoint {
  database: Database;
  now: () => number;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  /** Resolves after so many ms. */
  wait: (ms: number) => Promise<void>;
  ceilings: Ceilings;
}

/** 128 random bits in hex: an epoch, a mark, an id. */
export function randomId({ random }: Endpoint): string {
  return Buffer.from(random(16)).toString('hex');
}
