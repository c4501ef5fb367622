import type { SealedTable } from './readable';

/**
 * Tables of which the disk tells everything: marks of what waits to be sent, sequence numbers, digests and clocks; the
 * content packs, which are no secret; and last the keys. That which signs certificates cannot be put into an envelope:
 * the browser gives its private half to nobody.
 */
export const readableWhole = [
  ...(['outbox', 'cycleSync', 'tallies', 'meta'] as const),
  ...(['installedPacks', 'packItems'] as const),
  ...(['keys', 'signingKeys'] as const),
] as const;

/** Every other table is sealed, one that is added without a thought too: of each `readable` says what is not. */
export function isSealed(table: string): table is SealedTable {
  return !readableWhole.some((one) => one === table);
}
