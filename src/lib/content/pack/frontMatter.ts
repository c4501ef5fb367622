import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { fileProblemText } from '../../text/packProblem';
import type { LineOf, Problem } from './problem';

/** What a file says in YAML, not yet checked, and on which line it says what. */
export type Source = { ok: true; value: unknown; lineOf: LineOf } | { ok: false; problems: Problem[] };

/** What stands below the front matter, and on which line of the file it begins. */
export interface Body {
  text: string;
  line: number;
}

export type MarkdownFile = { ok: true; source: Source; body: Body } | { ok: false; problems: Problem[] };

const FENCE = '---';

/** Reads the YAML between the two `---` lines at the head of a Markdown file, and the Markdown below it. */
export function readMarkdownFile(file: string, text: string): MarkdownFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trimEnd() !== FENCE) {
    return { ok: false, problems: [{ file, line: 1, ...fileProblemText.noFrontMatter() }] };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  if (end === -1) {
    return { ok: false, problems: [{ file, line: 1, ...fileProblemText.endlessFrontMatter() }] };
  }
  const rest = lines.slice(end + 1);
  const blank = rest.findIndex((line) => line.trim() !== '');
  return {
    ok: true,
    source: readYaml(file, lines.slice(1, end).join('\n'), 1),
    body: { text: rest.join('\n').trim(), line: end + 2 + Math.max(0, blank) },
  };
}

/** `linesAbove` is how many lines of the file stand above this YAML. */
export function readYaml(file: string, text: string, linesAbove = 0): Source {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => linesAbove + Math.max(1, counter.linePos(offset).line);

  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    ...fileProblemText.yaml(message.trim().replace(/\.$/, '')),
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
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ file, line: lineAt(0), ...fileProblemText.alias(message) }] };
  }
}
