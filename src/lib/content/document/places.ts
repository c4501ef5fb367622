import { textOfPart, type Document, type Part } from './document';

/** A part of a text and the name of its place, by which an address, a bookmark or a remark finds it. */
export interface Place {
  anchor: string;
  part: Part;
}

/**
 * Names the places of a text: a heading by its id, what stands below it by that id and a number, so that a change
 * elsewhere in the text leaves a place its name.
 */
export function placesIn(document: Document): Place[] {
  let heading = 'begin';
  let rank = 0;
  return document.map((part) => {
    if (part.kind === 'heading') {
      heading = part.id;
      rank = 0;
      return { anchor: part.id, part };
    }
    rank += 1;
    return { anchor: `${heading}--${rank}`, part };
  });
}

const EXCERPT_LENGTH = 90;

/** The first words at a place, by which a reader recognises it. */
export function excerptOf(part: Part): string {
  const text = textOfPart(part).trim();
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', EXCERPT_LENGTH))} …`;
}
