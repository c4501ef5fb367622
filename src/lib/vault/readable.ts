/** Instead of columns: the disk tells everything of the table. */
export const WHOLE = 'whole';

/**
 * What of each table can be read on the disk by whoever has it; all else of a row is in its envelope. Nothing that
 * somebody typed, drew or photographed is among it, nor who is meant. The page for an organisation quotes this list.
 */
export const readable = {
  /** Which training and which record, of what type; its digest; that it stays here; when a step was heard of. */
  records: ['cycleId', 'type', 'id', 'digest', 'written', 'keepHere', 'heard'],
  /** The hash of a photo's bytes, and that they wait to be sent. */
  blobs: ['cycleId', 'sha256', 'type', 'toSend'],
  summaries: ['cycleId', 'version'],
  /** On which screen something was typed, without what. */
  drafts: ['key'],
  /** What is set, without to what: the pairing, "Ik ben", what was learned. */
  deviceSettings: ['key'],
  /** At which place in a pack, without what was written there. */
  bookmarks: ['key'],
  remarks: ['key'],
  /** Marks of what waits to be sent, sequence numbers, digests and clocks. */
  outbox: WHOLE,
  cycleSync: WHOLE,
  tallies: WHOLE,
  meta: WHOLE,
  /** Content is no secret. */
  installedPacks: WHOLE,
  packItems: WHOLE,
  /**
   * The keys themselves. That which signs certificates cannot be put into an envelope: the browser gives its private
   * half to nobody.
   */
  keys: WHOLE,
  signingKeys: WHOLE,
} as const;

type Readable = typeof readable;
export type SealedTable = {
  [T in keyof Readable]: Readable[T] extends typeof WHOLE ? never : T;
}[keyof Readable];

/** Every other table is sealed: one of which nothing is said here cannot be written. */
export function isSealed(table: string): table is SealedTable {
  return (readable as Record<string, unknown>)[table] !== WHOLE;
}
