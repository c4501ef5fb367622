import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpTopics } from '../../../src/lib/text/help/topics';
import { helpOfPage } from '../../../src/routes/helpOfPage';

/** The help itself, and the page of parts that only who works on them sees. */
const WITHOUT_HELP = ['/help', '/toegankelijkheid', '/ui'];

const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+page.svelte'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`);

describe('the help that belongs to a page', () => {
  it('is there for every page', () => {
    const without = pages.filter((page) => !helpOfPage(page));
    expect(without.sort()).toEqual(WITHOUT_HELP);
  });

  it('is one of the topics, each of which has a place of its own', () => {
    const places = helpTopics.flatMap(({ id, parts }) => [
      id,
      ...parts.flatMap(({ anchor }) => anchor ?? []),
    ]);
    expect(new Set(places).size).toBe(places.length);
    for (const page of pages) expect([...places, undefined]).toContain(helpOfPage(page));
  });

  it('of a page without its own is that of the page above it', () => {
    expect(helpOfPage('/trainingen/[id]/brieven/[[brief]]')).toBe('training');
    expect(helpOfPage('/handboek/blad/[blad]')).toBe('handboek');
    expect(helpOfPage('/toegankelijkheid')).toBeUndefined();
  });
});
