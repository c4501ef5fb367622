import type * as z from 'zod/mini';
import {
  packHeaderSchema,
  packItemSchema,
  type ImageType,
  type PackHeader,
  type PackItem,
} from '../../domain/content';
import { fileProblemText } from '../../text/packProblem';
import { readMarkdownFile, readYaml, type Source } from './frontMatter';
import { imageTypeOf } from './imageType';
import { fieldName, type LineOf, type Problem } from './problem';
import { schemaProblems, unknownFields } from './schemaProblems';

/** An item, where it was written, and on which line of that file each of its fields stands. */
export interface WrittenItem {
  path: string;
  item: PackItem;
  lineOf: LineOf;
  /** Line on which the Markdown below the front matter begins. */
  bodyLine: number;
}

export interface WrittenImage {
  path: string;
  type: ImageType;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A pack's files: path (forward slashes, relative to its folder) to what is in it. */
export interface PackFolder {
  texts: ReadonlyMap<string, string>;
  images: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Whether a file of this name is taken as a picture; anything else is read as text. */
export function isImageName(path: string): boolean {
  return /\.(png|jpe?g)$/i.test(path);
}

/** A pack as it was written; its items sorted by path. */
export interface WrittenPack {
  header: PackHeader;
  items: WrittenItem[];
  images: WrittenImage[];
}

export type ParsedPack = { ok: true; value: WrittenPack } | { ok: false; problems: Problem[] };

const HEADER_FILE = 'pack.yaml';

const SCHEMAS = packItemSchema.def.options;
const KINDS = SCHEMAS.map(kindReadBy);

/** Reads a pack's folder, each file by itself; whether they hang together is for `checkPack`. */
export function parsePack({ texts, images }: PackFolder): ParsedPack {
  const problems: Problem[] = [];
  const items: WrittenItem[] = [];
  const pictures: WrittenImage[] = [];

  const header = parseHeader(texts.get(HEADER_FILE));
  if (!header.ok) problems.push(...header.problems);
  for (const [path, text] of sorted(texts)) {
    if (path === HEADER_FILE) continue;
    const read = parseItem(path, text);
    if (read.ok) items.push(read.value);
    else problems.push(...read.problems);
  }
  for (const [path, bytes] of sorted(images)) {
    const type = imageTypeOf(bytes);
    if (type) pictures.push({ path, type, bytes });
    else problems.push(noImage(path));
  }

  if (!header.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { header: header.value, items, images: pictures } };
}

type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

function sorted<T>(files: ReadonlyMap<string, T>): [string, T][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

function noImage(path: string): Problem {
  return { file: path, line: 1, ...fileProblemText.notImage() };
}

function parseHeader(text: string | undefined): Read<PackHeader> {
  if (text !== undefined) return understand(HEADER_FILE, readYaml(HEADER_FILE, text), packHeaderSchema);
  return { ok: false, problems: [{ file: HEADER_FILE, line: 1, ...fileProblemText.noHeader() }] };
}

function parseItem(path: string, text: string): Read<WrittenItem> {
  if (!/\.md$/i.test(path)) {
    return { ok: false, problems: [{ file: path, line: 1, ...fileProblemText.notMarkdown() }] };
  }
  const file = readMarkdownFile(path, text);
  if (!file.ok) return file;
  const { source, body } = file;
  if (!source.ok) return source;
  const schema = SCHEMAS.find((option) => kindReadBy(option) === kindOf(source.value));
  if (!schema) {
    const line = source.lineOf(['kind']);
    return { ok: false, problems: [{ file: path, line, ...fileProblemText.noKind(KINDS) }] };
  }
  const hasBody = 'body' in schema.shape;
  if (!hasBody && body.text !== '') {
    const text = fileProblemText.noBody(kindReadBy(schema));
    return { ok: false, problems: [{ file: path, line: body.line, ...text }] };
  }
  const value = hasBody ? withBody(source.value, body.text) : source.value;
  const read = understand(path, { ...source, value }, packItemSchema);
  if (!read.ok) return read;
  return { ok: true, value: { path, item: read.value, lineOf: source.lineOf, bodyLine: body.line } };
}

function withBody(value: unknown, body: string): unknown {
  return typeof value === 'object' && value !== null ? { ...value, body } : value;
}

function kindReadBy({ shape }: (typeof SCHEMAS)[number]): string {
  return String(shape.kind.def.values[0]);
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

function understand<T>(file: string, source: Source, schema: z.ZodMiniType<T>): Read<T> {
  if (!source.ok) return source;
  const read = schema.safeParse(source.value);
  if (!read.success) return { ok: false, problems: schemaProblems(file, read.error.issues, source) };
  const problems = unknownFields(source.value, read.data).map((keys) => ({
    file,
    line: source.lineOf(keys),
    ...fileProblemText.unknownField(fieldName(keys)),
  }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read.data };
}
