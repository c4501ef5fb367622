import { fieldsIn, withFields } from '../../domain/fields';
import type { Letter } from '../../domain/letter';
import { plainText, type Document, type Inline, type ListItem, type Part } from '../document/document';
import { readMarkdown } from '../document/markdown';

/** What the fields of a letter say; a list of dates has a line for each. */
export interface LetterValues {
  values: Readonly<Record<string, string>>;
  /** By name: fields that take the place of a whole paragraph. */
  lists: Readonly<Record<string, readonly string[]>>;
  missing: (name: string) => string;
}

export interface FilledLetter {
  subject: string;
  document: Document;
}

/** The letter with what is known filled in. What was typed stands in texts alone: it is never read as Markdown. */
export function filledLetter(letter: Letter, filling: LetterValues): FilledLetter {
  return {
    subject: withFields(letter.subject, filling.values, filling.missing),
    document: readMarkdown(letter.body).document.map((part) => filledPart(part, filling)),
  };
}

/** The fields of a letter that nothing is known for yet, each once. */
export function openFields(letter: Letter, { values, lists }: LetterValues): string[] {
  const names = fieldsIn(`${letter.subject}\n${letter.body}`);
  return [...new Set(names)].filter((name) => !values[name] && !lists[name]?.length);
}

function filledPart(part: Part, filling: LetterValues): Part {
  switch (part.kind) {
    case 'paragraph': {
      const [only, ...others] = fieldsIn(plainText(part.content));
      const lines = only === undefined || others.length > 0 ? undefined : filling.lists[only];
      if (lines?.length && plainText(part.content).trim() === `{${only}}`) return listOf(lines);
      return { ...part, content: filledInlines(part.content, filling) };
    }
    case 'heading':
      return { ...part, content: filledInlines(part.content, filling) };
    case 'list':
      return { ...part, items: part.items.map((item) => filledItem(item, filling)) };
    case 'table': {
      const cells = (row: readonly Inline[][]) => row.map((cell) => filledInlines(cell, filling));
      return { ...part, head: cells(part.head), rows: part.rows.map(cells) };
    }
    case 'box':
      return { ...part, parts: part.parts.map((inner) => filledPart(inner, filling)) };
    case 'image':
    case 'line':
      return part;
  }
}

function filledItem(item: ListItem, filling: LetterValues): ListItem {
  return { ...item, parts: item.parts.map((part) => filledPart(part, filling)) };
}

function filledInlines(content: readonly Inline[], filling: LetterValues): Inline[] {
  return content.map((inline) => {
    if (inline.kind === 'text')
      return { ...inline, text: withFields(inline.text, filling.values, filling.missing) };
    return 'content' in inline ? { ...inline, content: filledInlines(inline.content, filling) } : inline;
  });
}

function listOf(lines: readonly string[]): Part {
  return {
    kind: 'list',
    ordered: false,
    start: 1,
    items: lines.map((text) => ({
      tick: false,
      parts: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
    })),
  };
}
