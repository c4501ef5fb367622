import type { z } from 'zod';
import { packHeaderSchema, packItemSchema, type PackHeader, type PackItem } from '../domain/content';
import { readFrontMatter, readYaml, type Source } from './frontMatter';
import { fieldName, type LineOf, type Problem } from './problem';
import { schemaProblems, unknownFields } from './schemaProblems';

/** An item, where it was written, and on which line of that file each of its fields stands. */
export interface WrittenItem {
  path: string;
  item: PackItem;
  lineOf: LineOf;
}

/** A pack as it was written; its items sorted by path. */
export interface WrittenPack {
  header: PackHeader;
  items: WrittenItem[];
}

export type ParsedPack = { ok: true; value: WrittenPack } | { ok: false; problems: Problem[] };

const HEADER_FILE = 'pack.yaml';

const KINDS = packItemSchema.options.map((option) => option.shape.kind.value);

/**
 * Reads a pack's folder, given as path (forward slashes, relative to the folder) to text.
 * Each file is looked at by itself; whether they hang together is for `checkPack`.
 */
export function parsePack(files: ReadonlyMap<string, string>): ParsedPack {
  const problems: Problem[] = [];
  const items: WrittenItem[] = [];

  const headerText = files.get(HEADER_FILE);
  let header: PackHeader | undefined;
  if (headerText === undefined) {
    const mend = 'Add it, with id, version, language, title, licence, source, isSample and sampleLabel.';
    problems.push({ file: HEADER_FILE, line: 1, what: 'the pack has no pack.yaml', mend });
  } else {
    const read = understand(HEADER_FILE, readYaml(HEADER_FILE, headerText), packHeaderSchema);
    if (read.ok) header = read.value;
    else problems.push(...read.problems);
  }

  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path === HEADER_FILE) continue;
    const read = parseItem(path, text);
    if (read.ok) items.push({ path, item: read.value, lineOf: read.lineOf });
    else problems.push(...read.problems);
  }

  return header && problems.length === 0 ? { ok: true, value: { header, items } } : { ok: false, problems };
}

type Understood<T> = { ok: true; value: T; lineOf: LineOf } | { ok: false; problems: Problem[] };

function parseItem(path: string, text: string): Understood<PackItem> {
  if (!path.endsWith('.md')) {
    const mend = 'Give it the ending .md, or take it out of the folder.';
    return { ok: false, problems: [{ file: path, line: 1, what: 'this file is no Markdown', mend }] };
  }
  const source = readFrontMatter(path, text);
  if (source.ok && !KINDS.some((kind) => kind === kindOf(source.value))) {
    const mend = `Write "kind:" with one of: ${KINDS.join(', ')}.`;
    const what = 'the file does not say what kind of item it is';
    return { ok: false, problems: [{ file: path, line: source.lineOf(['kind']), what, mend }] };
  }
  return understand(path, source, packItemSchema);
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

function understand<T>(file: string, source: Source, schema: z.ZodType<T>): Understood<T> {
  if (!source.ok) return source;
  const read = schema.safeParse(source.value);
  if (!read.success) return { ok: false, problems: schemaProblems(file, read.error.issues, source) };
  const problems = unknownFields(source.value, read.data).map((keys) => ({
    file,
    line: source.lineOf(keys),
    what: `${fieldName(keys)} is no field of a pack`,
    mend: 'Check its spelling, or take it out.',
  }));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: read.data, lineOf: source.lineOf };
}
