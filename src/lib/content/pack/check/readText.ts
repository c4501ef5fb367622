import type { Document } from '../../document/document';
import type { Problem } from '../problem';

/** A text of an item, read, and where it stands. */
export interface ReadText {
  file: string;
  document: Document;
  /** Of each part of the document, in the file. */
  lines: number[];
  refusals: Problem[];
}
