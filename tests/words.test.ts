import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/** Attributes whose text is read by people, on elements and on components. */
const READ = /^(aria-(label|description|valuetext)|alt|content|hint|label|placeholder|summary|text|title)$/;
const WORD = /\p{L}{2,}/u;
/** In code a single word is mostly a name; a capital and a second word make it a sentence. */
const SENTENCE = /^\p{Lu}\p{L}*\s+\p{L}+/u;

/** The words in a component that people read and that do not come from `text/`. */
export function wordsOf(source: string): string[] {
  const { fragment, instance } = parse(source, { modern: true });
  return [...inMarkup(fragment), ...stringsIn(instance, SENTENCE)];
}

function inMarkup(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(inMarkup);
  if (!isNode(node)) return [];
  if (node.type === 'Text') return typeof node['data'] === 'string' ? said(node['data'], WORD) : [];
  if (node.type === 'Attribute') return READ.test(String(node['name'])) ? inMarkup(node['value']) : [];
  if (node.type === 'ExpressionTag') return stringsIn(node['expression'], WORD);
  if (/Directive$|^Comment$/.test(node.type)) return [];
  return Object.values(node).flatMap(inMarkup);
}

function stringsIn(node: unknown, rule: RegExp): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => stringsIn(one, rule));
  if (!isNode(node)) return [];
  // What is compared, looked up or handed to a function is a name and is not shown.
  if (/^(BinaryExpression|CallExpression|ImportDeclaration|MemberExpression|TS\w+)$/.test(node.type))
    return [];
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? said(node['value'], rule) : [];
  if (node.type === 'TemplateElement') return said(cooked(node['value']), rule);
  return Object.values(node).flatMap((one) => stringsIn(one, rule));
}

function said(text: string, rule: RegExp): string[] {
  return rule.test(text.trim()) ? [text.trim()] : [];
}

function cooked(value: unknown): string {
  return typeof value === 'object' && value && 'cooked' in value ? String(value.cooked) : '';
}

function isNode(value: unknown): value is { type: string } & Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

describe('the words of the screens', () => {
  it('stand in text/, where they can be read and corrected', () => {
    const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.svelte'),
    );
    expect(components.length).toBeGreaterThan(50);
    const found = components.flatMap((file) =>
      wordsOf(readFileSync(join('src', file), 'utf8')).map((words) => `${file}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('are seen between tags, in attributes and in expressions', () => {
    const source = `<script>const told = 'Alles is bewaard'; const kind = 'primary';</script>
      <p class="soft now">Er is niets. {busy ? 'Bezig' : text.done} {kind === 'primary'}</p>
      <Field label="Naam" type="text" hint={\`Van \${name}\`} /> · <Icon aria-label={text.icon} />`;
    expect(wordsOf(source)).toEqual(['Er is niets.', 'Bezig', 'Naam', 'Van', 'Alles is bewaard']);
  });
});
