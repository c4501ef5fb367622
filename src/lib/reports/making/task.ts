import type { CertificatePage } from '../certificate';
import type { SessionReport } from '../model';
import type { Paper } from '../paper';
import type { Print } from '../sheet';

/** Pictures as files: by the hash of a photo, or by their path in a pack. */
export type Pictures = ReadonlyMap<string, Blob>;

/** A document to be made, as plain data: what the page and its worker say to each other. */
export type DocumentTask =
  | { kind: 'sessionReport'; report: SessionReport; pictures: Pictures }
  | { kind: 'sheets'; print: Print; images: Pictures }
  | { kind: 'certificates'; certificates: CertificatePage[] }
  | { kind: 'paper'; paper: Paper };

export type DocumentAnswer =
  /** The worker runs and waits for its task. */
  | { kind: 'ready' }
  /** From 0 to 1; never less than before. */
  | { kind: 'progress'; share: number }
  | { kind: 'made'; pdf: Blob }
  | { kind: 'failed'; message: string };
