import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { LineOf, Problem } from './problem';

/** What a file says in YAML, not yet checked, and on which line it says what. */
export type Source = { ok: true; value: unknown; lineOf: LineOf } | { ok: false; problems: Problem[] };

const FENCE = '---';

/** Reads the YAML between the two `---` lines at the head of a Markdown file. */
export function readFrontMatter(file: string, text: string): Source {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trimEnd() !== FENCE) {
    const mend = 'Begin the file with a line "---", the fields, and another line "---".';
    return { ok: false, problems: [{ file, line: 1, what: 'the front matter is missing', mend }] };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  if (end === -1) {
    const mend = 'Put a line "---" below the last field.';
    return { ok: false, problems: [{ file, line: 1, what: 'the front matter does not end', mend }] };
  }
  return readYaml(file, lines.slice(1, end).join('\n'), 1);
}

/** `linesAbove` is how many lines of the file stand above this YAML. */
export function readYaml(file: string, text: string, linesAbove = 0): Source {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => linesAbove + Math.max(1, counter.linePos(offset).line);

  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    what: `the YAML cannot be read: ${message.trim().replace(/\.$/, '')}`,
    mend: 'Check the indentation of the YAML, and put a text that holds ": " or " #" in quotes.',
  }));
  if (problems.length > 0) return { ok: false, problems };

  const lineOf: LineOf = (keys) => {
    let node: unknown = document.contents;
    let offset = document.contents?.range[0] ?? 0;
    for (const key of keys) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (!pair || !isScalar(pair.key)) break;
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node) && typeof key === 'number') {
        const item = node.items[key];
        if (!isMap(item) && !isSeq(item) && !isScalar(item)) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return lineAt(offset);
  };

  try {
    return { ok: true, value: document.toJS(), lineOf };
  } catch (error) {
    // The only thing left that can fail here: an alias to nothing, or aliases that multiply without end.
    const what = `the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    const mend = 'Write the value out instead of pointing to it with "*".';
    return { ok: false, problems: [{ file, line: lineAt(0), what, mend }] };
  }
}
