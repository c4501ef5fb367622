import type { SealedTable } from './readable';

/**
 * Tables of which the disk tells everything: marks of what waits to be sent, sequence numbers, digests and clocks; the
 * content packs, which are no secret; and last the keys.
 */
export const readableWhole = [
  ...(['outbox', 'cycleSync', 'tallies', 'meta'] as const),
  ...(['installedPacks', 'packItems'] as const),
  'keys',
] as const;

/** Every other table is sealed, one that is added without a thought too: of each `readable` says what is not. */
export function isSealed(table: string): table is SealedTable {
  return !readableWhole.some((one) => one === table);
}
