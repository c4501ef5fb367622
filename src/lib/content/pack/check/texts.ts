import type { PackHeader } from '../../../domain/content';
import { packProblemText, type ProblemText } from '../../../text/packProblem';
import { imagesOf, inlinesOf, wordCount, type Inline, type PackLink } from '../../document/document';
import { readLine, readMarkdown } from '../../document/markdown';
import type { WrittenItem, WrittenPack } from '../parse';
import type { Problem } from '../problem';
import { textsOf, type WrittenText } from '../texts';
import type { ReadText } from './readText';
import { cardProblems, unreachedSheets } from './sheets';
import { writingProblems } from './writing';
import { ofKind, problemAt } from './written';

/** What a text may name: everything that can be linked to, the sources, the pictures. */
interface Known {
  links: Record<PackLink, Set<string>>;
  sources: Set<string>;
  images: Set<string>;
}

/** Texts that hold what a pack may not, name what is not there, or are not as long as the writers want. */
export function textProblems(pack: WrittenPack): Problem[] {
  const { header, items, images } = pack;
  const known = knownIn(items, new Set(images.map(({ path }) => path)));
  const documents = items.flatMap((written) => textsOf(written.item).map((text) => readText(written, text)));
  const used = new Set([
    ...documents.flatMap(({ document }) => imagesOf(document)),
    ...ofKind(items, 'runSheet').flatMap(({ item }) => item.blocks.flatMap(({ picture }) => picture ?? [])),
  ]);
  return [
    ...documents.flatMap(({ refusals }) => refusals),
    ...documents.flatMap((text) => referenceProblems(text, known)),
    ...items.flatMap((written) => lengthProblems(written, header.chapterWords)),
    ...writingProblems(pack, documents),
    ...unreachedSheets(items, documents),
    ...cardProblems(items),
    ...pictureProblems(items, known.images),
    ...images.flatMap(({ path }) =>
      used.has(path) ? [] : [{ file: path, line: 1, ...packProblemText.unusedImage() }],
    ),
  ];
}

function readText(written: WrittenItem, text: WrittenText): ReadText {
  const file = written.path;
  if (text.form === 'line') {
    const line = written.lineOf(text.keys);
    const { content, refusals } = readLine(text.text);
    return {
      file,
      document: [{ kind: 'paragraph', content }],
      lines: [line],
      refusals: refusals.map(({ what, mend }) => ({ file, line, what, mend })),
    };
  }
  const { document, lines, refusals } = readMarkdown(text.text);
  const inFile = (line: number) => written.bodyLine + line - 1;
  return {
    file,
    document,
    lines: lines.map(inFile),
    refusals: refusals.map(({ what, mend, line }) => ({ file, line: inFile(line), what, mend })),
  };
}

function knownIn(items: readonly WrittenItem[], images: Set<string>): Known {
  const idsOf = (kind: 'chapter' | 'exercise' | 'sheet') =>
    new Set(ofKind(items, kind).map(({ item }) => item.id));
  const sessionsOf = (kind: 'homework' | 'checklist') =>
    new Set(ofKind(items, kind).map(({ item }) => String(item.session)));
  return {
    links: {
      hoofdstuk: idsOf('chapter'),
      oefening: idsOf('exercise'),
      blok: new Set(ofKind(items, 'runSheet').flatMap(({ item }) => item.blocks.map(({ code }) => code))),
      huiswerk: sessionsOf('homework'),
      checklist: sessionsOf('checklist'),
      blad: idsOf('sheet'),
    },
    sources: new Set(ofKind(items, 'sources').flatMap(({ item }) => item.sources.map(({ id }) => id))),
    images,
  };
}

function referenceProblems({ file, document, lines }: ReadText, known: Known): Problem[] {
  return document.flatMap((part, index) => {
    const line = lines[index] ?? 1;
    const inlines = [...inlinesOf([part])].flatMap((inline) => {
      const text = nowhere(inline, known);
      return text ? [{ file, line, ...text }] : [];
    });
    const images = imagesOf([part]).flatMap((path) =>
      known.images.has(path) ? [] : [{ file, line, ...packProblemText.noImage(path) }],
    );
    return [...inlines, ...images];
  });
}

/** A drawing that a block shows to the room is there. */
function pictureProblems(items: readonly WrittenItem[], images: Set<string>): Problem[] {
  return ofKind(items, 'runSheet').flatMap((runSheet) =>
    runSheet.item.blocks.flatMap(({ picture }, index) =>
      picture === undefined || images.has(picture)
        ? []
        : [problemAt(runSheet, ['blocks', index, 'picture'], packProblemText.noImage(picture))],
    ),
  );
}

function nowhere(inline: Inline, { links, sources }: Known): ProblemText | null {
  if (inline.kind === 'source' && !sources.has(inline.source)) return packProblemText.noSource(inline.source);
  if (inline.kind !== 'link' || inline.to.kind === 'web') return null;
  const { kind, id } = inline.to;
  return links[kind].has(id) ? null : packProblemText.deadLink(`${kind}:${id}`);
}

function lengthProblems(
  { item, path, bodyLine }: WrittenItem,
  limits: PackHeader['chapterWords'],
): Problem[] {
  if (item.kind !== 'chapter' || !limits) return [];
  const words = wordCount(readMarkdown(item.body).document);
  if (words >= limits.least && words <= limits.most) return [];
  return [{ file: path, line: bodyLine, ...packProblemText.chapterWords(words, limits.least, limits.most) }];
}
