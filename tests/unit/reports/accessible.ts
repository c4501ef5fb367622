import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * What a machine can find wrong with the accessibility of a PDF: conditions of the Matterhorn Protocol 1.1 that apply to
 * our documents, each with its checkpoint. It knows nothing of how they are made.
 */
export type Failure =
  /** 01-003, 01-005: content is neither part of the structure nor an artifact. */
  | 'unmarked'
  /** 01-006: what is marked stands nowhere in the structure. */
  | 'orphan'
  /** 02: the document says that it is tagged. */
  | 'noMarkInfo'
  /** 06-002, 06-003: the part of PDF/UA, and the title in the metadata. */
  | 'noIdentifier'
  | 'noTitle'
  /** 07-001, 07-002: the title is shown instead of the file's name. */
  | 'titleNotShown'
  /** 11: the language of the document. */
  | 'noLanguage'
  /** 13-004: what a figure shows. */
  | 'noAlternative'
  /** 14-003: no level of headings is passed over, and the first is the first. */
  | 'headingLevels'
  /** 15-003: of a heading cell what it heads. */
  | 'noScope'
  /** 09-004, 09-005: a table of rows of cells, a list of items. */
  | 'wrongNesting';

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Each condition that fails, once. */
export async function failures(bytes: Uint8Array): Promise<Failure[]> {
  const raw = Buffer.from(bytes).toString('latin1');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const found = new Set<Failure>();
  const headings: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    if (await contentFails(page, tree, found)) continue;
    walk(tree, (node) => {
      const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
      if (level) headings.push(Number(level));
      if (!isNestedRight(node)) found.add('wrongNesting');
    });
  }
  headings.forEach((level, index) => {
    if (level > (headings[index - 1] ?? 0) + 1) found.add('headingLevels');
  });
  for (const element of elementsIn(raw)) {
    if (/\/S \/TH\b/.test(element) && !/\/Scope \/(Column|Row|Both)\b/.test(element)) found.add('noScope');
    if (/\/S \/Figure\b/.test(element) && !/\/Alt \((?!\))/.test(element)) found.add('noAlternative');
  }
  for (const failure of await headFailures(document)) found.add(failure);
  return [...found].sort();
}

/** Whether so much is wrong that the structure says nothing. */
async function contentFails(page: PDFPageProxy, tree: Node | null, found: Set<Failure>): Promise<boolean> {
  const inTree = new Set<string>();
  walk(tree, ({ type, id }) => {
    if (type === 'content' && id) inTree.add(id.slice(id.lastIndexOf('_mc') + 3));
  });
  const { fnArray, argsArray } = await page.getOperatorList();
  const marks: { tag: string; mcid: unknown }[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      const [tag, mcid = null] = args ?? [];
      marks.push({ tag: typeof tag === 'string' ? tag : (tag as { name: string }).name, mcid });
    } else if (operator === OPS.endMarkedContent) marks.pop();
    else if (isDrawn(operator, args)) {
      const isArtifact = marks.some(({ tag }) => tag === 'Artifact');
      const mcids = marks.flatMap(({ mcid }) => (typeof mcid === 'number' ? [String(mcid)] : []));
      if (!isArtifact && mcids.length === 0) found.add('unmarked');
      if (mcids.some((mcid) => !inTree.has(mcid))) found.add('orphan');
    }
  });
  return tree === null;
}

const DRAWN = new Set<number>([
  ...[OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.paintImageXObject],
  ...[OPS.stroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.closeFillStroke, OPS.shadingFill],
]);

function isDrawn(operator: number, args: unknown[] | null): boolean {
  // A path comes with how it is painted; one that only clips paints nothing.
  if (operator === OPS.constructPath) return args?.[0] !== OPS.endPath;
  return DRAWN.has(operator);
}

async function headFailures(document: PDFDocumentProxy): Promise<Failure[]> {
  const { info, metadata } = await document.getMetadata();
  const said = info as { Language?: string | null; Title?: string };
  const xmp = (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '';
  const preferences = (await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null;
  const mark = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const failed: [Failure, boolean][] = [
    ['noMarkInfo', mark?.Marked !== true],
    ['noIdentifier', !/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)],
    ['noTitle', !said.Title || !/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(xmp)],
    ['titleNotShown', preferences?.DisplayDocTitle !== true],
    ['noLanguage', !/^[a-z]{2}(-[A-Z]{2})?$/.test(said.Language ?? '')],
  ];
  return failed.flatMap(([failure, isSo]) => (isSo ? [failure] : []));
}

const INSIDE: Record<string, RegExp> = { Table: /^TR$/, TR: /^T[HD]$/, L: /^LI$/, LI: /^(Lbl|LBody)$/ };
const ONLY_IN: Record<string, RegExp> = { TR: /^Table$/, TH: /^TR$/, TD: /^TR$/, LI: /^L$/, LBody: /^LI$/ };

function isNestedRight({ role = '', children = [] }: Node): boolean {
  return children.every(({ role: child }) => {
    if (child === undefined) return true;
    return (INSIDE[role]?.test(child) ?? true) && (ONLY_IN[child]?.test(role) ?? true);
  });
}

function walk(node: Node | null, visit: (node: Node) => void): void {
  if (!node) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

/** The dictionaries of the elements of the structure, as they stand in the file. */
function elementsIn(raw: string): string[] {
  return [...raw.matchAll(/\d+ 0 obj\s*<<([\s\S]*?)>>\s*endobj/g)].map(([, text = '']) => text);
}
