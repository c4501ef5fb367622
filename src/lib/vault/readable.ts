/**
 * What of each table can be read on the disk by whoever has it; all else of a row is in its envelope. Nothing that
 * somebody typed, drew or photographed is among it, nor who is meant.
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
} as const;

export type SealedTable = keyof typeof readable;
