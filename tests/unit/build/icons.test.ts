import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawnIcon } from '../../../src/build/icons';

it('an icon is drawn with the very lines that Lucide gives it', () => {
  const source = readFileSync('node_modules/@lucide/svelte/dist/icons/circle-check.svelte', 'utf8');
  const drawn = drawnIcon(source);
  expect(drawn).toContain('<circle cx="12" cy="12" r="10" />');
  // The class by which the stylesheet lets it grow with the text.
  expect(drawn).toContain('class="lucide-icon"');
  expect(drawn.match(/<path d="[^"]+" \/>/g)).toHaveLength(1);
});

it('an icon in another form than this one stops the build', () => {
  expect(() => drawnIcon('<svg />')).toThrow('another form');
});
