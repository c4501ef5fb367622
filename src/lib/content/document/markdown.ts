import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';
import { slugOf } from '../../domain/fold';
import { markdownProblemText, type ProblemText } from '../../text/packProblem';
import { PACK_LINKS, plainText, type Document, type Inline, type LinkTarget, type Part } from './document';

/** Something in a Markdown text that a pack may not hold; it is shown as plain text, or not at all. */
export interface Refusal extends ProblemText {
  /** Line of the text, counted from 1. */
  line: number;
}

/** `[^bron]` and `[^bron, p. 12]`: a source of the pack, with the place in it. */
const SOURCE = /^\[\^([a-z0-9-]+)(?:,\s*([^\]\n]{1,80}))?\]/;

const marked = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'source',
      level: 'inline',
      start: (text) => text.indexOf('[^'),
      tokenizer(text) {
        const [raw, source, place] = SOURCE.exec(text) ?? [];
        return raw === undefined ? undefined : { type: 'source', raw, source, place: place?.trim() ?? null };
      },
    },
  ],
});

type KnownToken = MarkedToken | SourceToken;

// marked's own type lets any extension in; these are the only ones that this instance can give.
const known = (token: Token) => token as KnownToken;

interface SourceToken {
  type: 'source';
  raw: string;
  source: string;
  place: string | null;
}

export interface ReadMarkdown {
  document: Document;
  /** The line, counted from 1, on which each part of the document begins. */
  lines: number[];
  refusals: Refusal[];
}

/** Reads Markdown into the parts that a pack may hold, and tells what it may not. Never throws. */
export function readMarkdown(text: string): ReadMarkdown {
  const refusals: Refusal[] = [];
  const headings = new Map<string, number>();
  const document: Part[] = [];
  const lines: number[] = [];
  let line = 1;
  for (const token of marked.lexer(text)) {
    for (const part of new Reader(line, refusals, headings).parts([token])) {
      document.push(part);
      lines.push(line);
    }
    line += token.raw.split('\n').length - 1;
  }
  return { document, lines, refusals };
}

/** Reads the Markdown of a single line: no headings, lists or pictures. */
export function readLine(text: string): { content: Inline[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const content = new Reader(1, refusals, new Map()).inlines(marked.Lexer.lexInline(text, marked.defaults));
  return { content, refusals };
}

class Reader {
  constructor(
    private readonly line: number,
    private readonly refusals: Refusal[],
    private readonly headings: Map<string, number>,
  ) {}

  parts(tokens: readonly Token[]): Part[] {
    return tokens.flatMap((token) => this.#part(known(token)));
  }

  inlines(tokens: readonly Token[]): Inline[] {
    return tokens.flatMap((token) => this.#inline(known(token)));
  }

  #part(token: KnownToken): Part[] {
    switch (token.type) {
      case 'heading':
        return [this.#heading(token)];
      case 'paragraph':
        return this.#paragraph(token.tokens);
      case 'text':
        return [
          {
            kind: 'paragraph',
            content: this.inlines('tokens' in token && token.tokens ? token.tokens : [token]),
          },
        ];
      case 'list':
        return [this.#list(token)];
      case 'table':
        return [this.#table(token)];
      case 'blockquote':
        return [{ kind: 'box', parts: this.parts(token.tokens) }];
      case 'hr':
        return [{ kind: 'line' }];
      case 'space':
      case 'def':
      case 'checkbox':
        return [];
      case 'html':
        this.#refuse(markdownProblemText.html());
        return [{ kind: 'paragraph', content: [{ kind: 'text', text: token.raw.trim() }] }];
      default:
        this.#refuse(markdownProblemText.unusedPart(token.type));
        return [{ kind: 'paragraph', content: [{ kind: 'text', text: token.raw.trim() }] }];
    }
  }

  #heading({ depth, tokens }: Tokens.Heading): Part {
    if (depth !== 2 && depth !== 3) this.#refuse(markdownProblemText.headingLevel(depth));
    const content = this.inlines(tokens);
    return { kind: 'heading', level: depth <= 2 ? 2 : 3, id: this.#headingId(plainText(content)), content };
  }

  /** Its words, so that an address still leads there when the text around it changes. */
  #headingId(text: string): string {
    const slug = slugOf(text);
    const id = slug === '' ? 'kop' : slug;
    const times = (this.headings.get(id) ?? 0) + 1;
    this.headings.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  }

  /** A paragraph; a picture within it stands alone. */
  #paragraph(tokens: readonly Token[]): Part[] {
    const parts: Part[] = [];
    let words: Token[] = [];
    const flush = () => {
      const content = this.inlines(words);
      if (plainText(content).trim() !== '') parts.push({ kind: 'paragraph', content });
      words = [];
    };
    for (const token of tokens.map(known)) {
      if (token.type !== 'image') {
        words.push(token);
        continue;
      }
      flush();
      parts.push(...this.#image(token));
    }
    flush();
    return parts;
  }

  #image({ href, text }: Tokens.Image): Part[] {
    if (!/^[a-z0-9_-]+(\/[a-z0-9_-]+)*\.(png|jpe?g)$/i.test(href)) {
      this.#refuse(markdownProblemText.foreignImage(href));
      return [{ kind: 'paragraph', content: [{ kind: 'text', text }] }];
    }
    if (text.trim() === '') this.#refuse(markdownProblemText.noAlt(href));
    return [{ kind: 'image', path: href, alt: text }];
  }

  #list({ ordered, start, items }: Tokens.List): Part {
    return {
      kind: 'list',
      ordered,
      start: start === '' ? 1 : start,
      items: items.map((item) => ({ tick: item.task, parts: this.parts(item.tokens) })),
    };
  }

  #table({ header, rows }: Tokens.Table): Part {
    return {
      kind: 'table',
      head: header.map(({ tokens }) => this.inlines(tokens)),
      rows: rows.map((row) => row.map(({ tokens }) => this.inlines(tokens))),
    };
  }

  #inline(token: KnownToken): Inline[] {
    switch (token.type) {
      case 'text':
      case 'escape':
        return [{ kind: 'text', text: token.text.replaceAll('\n', ' ') }];
      case 'strong':
        return [{ kind: 'strong', content: this.inlines(token.tokens) }];
      case 'em':
        return [{ kind: 'emphasis', content: this.inlines(token.tokens) }];
      case 'br':
        return [{ kind: 'break' }];
      case 'source':
        return [{ kind: 'source', source: token.source, place: token.place }];
      case 'link':
        return this.#link(token);
      case 'checkbox':
        return [];
      case 'html':
        this.#refuse(markdownProblemText.html());
        return [{ kind: 'text', text: token.raw }];
      default:
        this.#refuse(markdownProblemText.unusedWord(token.type));
        return [{ kind: 'text', text: token.raw }];
    }
  }

  #link({ href, tokens }: Tokens.Link): Inline[] {
    const to = linkTarget(href);
    const content = this.inlines(tokens);
    if (to) return [{ kind: 'link', to, content }];
    this.#refuse(markdownProblemText.foreignLink(href, PACK_LINKS));
    return content;
  }

  #refuse(text: ProblemText): void {
    this.refusals.push({ line: this.line, ...text });
  }
}

function linkTarget(href: string): LinkTarget | null {
  const [, scheme, id] = /^([a-z]+):([A-Za-z0-9-]+)$/.exec(href) ?? [];
  const kind = PACK_LINKS.find((one) => one === scheme);
  if (kind && id) return { kind, id };
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url?.protocol === 'mailto:') return { kind: 'web', url: url.href };
  return url?.protocol === 'https:' && url.username === '' ? { kind: 'web', url: url.href } : null;
}
