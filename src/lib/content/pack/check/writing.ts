import type { PackHeader } from '../../../domain/content';
import { packProblemText } from '../../../text/packProblem';
import { inlinesOf, textOfPart, type Document, type Part } from '../../document/document';
import type { WrittenItem, WrittenPack } from '../parse';
import type { Problem } from '../problem';
import type { ReadText } from './readText';
import { ofKind, problemAt } from './written';

type Rules = NonNullable<PackHeader['writing']>;

/** What the writers of a pack hold themselves to, as they say in its header. */
export function writingProblems({ header, items }: WrittenPack, texts: readonly ReadText[]): Problem[] {
  const { writing } = header;
  if (!writing) return [];
  return [
    ...forbiddenProblems(items, writing),
    ...(writing.noClockTimes ? clockProblems(items, texts) : []),
    ...(writing.everyChapterReached ? chapterProblems(items, texts) : []),
    ...(writing.numbersNeedSource ? numberProblems(items, texts) : []),
  ];
}

/** In every text of an item, Markdown or not; ids are no texts. */
function forbiddenProblems(items: readonly WrittenItem[], { forbiddenWords }: Rules): Problem[] {
  return items.flatMap((written) =>
    textsWithin(written.item, []).flatMap(({ keys, text }) =>
      text.split('\n').flatMap((line, at) =>
        forbiddenWords
          .filter((word) => isWordOf(line, word))
          .map((word) => {
            const problem = problemAt(written, keys, packProblemText.forbiddenWord(word));
            return keys[0] === 'body' ? { ...problem, line: written.bodyLine + at } : problem;
          }),
      ),
    ),
  );
}

function textsWithin(value: unknown, keys: PropertyKey[]): { keys: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return keys.at(-1) === 'id' ? [] : [{ keys, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsWithin(one, [...keys, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsWithin(one, [...keys, name]));
}

function isWordOf(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at === -1) return false;
  const around = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
  return around.every((one) => !/[\p{L}\p{N}]/u.test(one)) || isWordOf(text.slice(at + word.length), word);
}

const HOURS = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';
const CLOCK = new RegExp(
  `\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b|\\bhalf (?:${HOURS})\\b|\\bkwart (?:over|voor) (?:${HOURS})\\b|\\bom (?:${HOURS}|\\d+) uur\\b`,
  'i',
);

/** A session begins when its trainers say: what a trainer reads aloud holds no time of day. */
function clockProblems(items: readonly WrittenItem[], texts: readonly ReadText[]): Problem[] {
  const guides = new Set(ofKind(items, 'guide').map(({ path }) => path));
  return texts
    .filter(({ file }) => guides.has(file))
    .flatMap(({ file, document, lines }) =>
      document.flatMap((part, index) => {
        const [time] = CLOCK.exec(textOfPart(part)) ?? [];
        return time === undefined
          ? []
          : [{ file, line: lines[index] ?? 1, ...packProblemText.clockTime(time) }];
      }),
    );
}

/** Who follows the guides comes past every chapter. */
function chapterProblems(items: readonly WrittenItem[], texts: readonly ReadText[]): Problem[] {
  const leading = new Set([...ofKind(items, 'guide'), ...ofKind(items, 'exercise')].map(({ path }) => path));
  const reached = new Set(
    texts.filter(({ file }) => leading.has(file)).flatMap(({ document }) => chaptersIn(document)),
  );
  return ofKind(items, 'chapter').flatMap((chapter) =>
    reached.has(chapter.item.id)
      ? []
      : [problemAt(chapter, ['id'], packProblemText.unreachedChapter(chapter.item.id))],
  );
}

function chaptersIn(document: Document): string[] {
  return [...inlinesOf(document)].flatMap((inline) =>
    inline.kind === 'link' && inline.to.kind === 'hoofdstuk' ? [inline.to.id] : [],
  );
}

/** A share, an average or an amount: what somebody measured or decided. */
const MEASURED = /\d\s*(?:procent|%)|\d,\d|\d\s*euro\b/;
/** Hours of the training itself, by the information sheet; said in many places. */
const OWN_HOURS = /\b12,5 uur\b/g;

function numberProblems(items: readonly WrittenItem[], texts: readonly ReadText[]): Problem[] {
  const chapters = new Set(ofKind(items, 'chapter').map(({ path }) => path));
  return texts
    .filter(({ file }) => chapters.has(file))
    .flatMap(({ file, document, lines }) =>
      document.flatMap((part, index) => {
        const bare = statementsOf(part).find(
          (one) => MEASURED.test(textOfPart(one).replace(OWN_HOURS, '')) && !hasSource(one),
        );
        return bare ? [{ file, line: lines[index] ?? 1, ...packProblemText.bareNumber() }] : [];
      }),
    );
}

/** What a source stands with: a paragraph, an item of a list. */
function statementsOf(part: Part): Part[] {
  if (part.kind === 'box') return part.parts.flatMap(statementsOf);
  return part.kind === 'list' ? part.items.flatMap((item) => item.parts) : [part];
}

function hasSource(part: Part): boolean {
  return [...inlinesOf([part])].some(({ kind }) => kind === 'source');
}
