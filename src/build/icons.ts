import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const ICON = /\/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;

const iconSchema = z.object({
  node: z.array(z.tuple([z.string(), z.record(z.string(), z.union([z.string(), z.number()]))])),
});

/**
 * Lucide's icons as plain markup: its own components draw each from data, element by element, which takes a cheap
 * tablet milliseconds for every icon on a screen. They stand beside words that say the same, so none has a name.
 */
export function icons(): Plugin {
  return {
    name: 'mentorwijs:icons',
    enforce: 'pre',
    load(id) {
      return ICON.test(id) ? drawnIcon(readFileSync(id, 'utf8')) : undefined;
    },
  };
}

/** The source of a component that draws the icon that Lucide's component holds the data of. */
export function drawnIcon(source: string): string {
  const data = /const iconData = (\{.*\});/.exec(source)?.[1];
  if (!data) throw new Error('Lucide keeps its icons in another form than before');
  const lines = iconSchema
    .parse(JSON.parse(data))
    .node.map(([tag, attributes]) => `<${tag}${attributesOf(attributes)} />`);
  return `<script>let { size = 24 } = $props();</script>
<svg class="lucide-icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${lines.join('')}</svg>`;
}

function attributesOf(attributes: Record<string, string | number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
