import { plainText, textOfPart, type Document, type Part } from '../document/document';

/** The letter as it is pasted into a mail: no marks but those that a mail can show. */
export function letterAsText(document: Document): string {
  return document.map(partAsText).join('\n\n').trim();
}

function partAsText(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return plainText(part.content).toUpperCase();
    case 'paragraph':
      return part.content.map((inline) => (inline.kind === 'break' ? '\n' : plainText([inline]))).join('');
    case 'list':
      return part.items
        .map(({ parts }, index) => {
          const mark = part.ordered ? `${part.start + index}.` : '-';
          return `${mark} ${parts.map(partAsText).join('\n')}`;
        })
        .join('\n');
    case 'table':
      return [part.head, ...part.rows]
        .map((row) => row.map((cell) => plainText(cell)).join(' | '))
        .join('\n');
    case 'line':
      return LINE;
    case 'box':
      return part.parts.map(partAsText).join('\n');
    case 'image':
      return textOfPart(part);
  }
}

const LINE = '……………………………………';
