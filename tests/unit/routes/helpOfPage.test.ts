import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpTopics } from '../../../src/lib/text/help/topics';
import { helpOfPage } from '../../../src/routes/helpOfPage';

/** The help itself, and the page of parts that only who works on them sees. */
const WITHOUT_HELP = ['/help', '/toegankelijkheid', '/ui'];

describe('the help that belongs to a page', () => {
  it('is there for every page', () => {
    const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('+page.svelte'))
      .map((file) => `/${file.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`);
    const without = pages.filter((page) => !(page in helpOfPage) && !WITHOUT_HELP.includes(page));
    expect(without).toEqual([]);
  });

  it('is one of the topics, each of which has a place of its own', () => {
    const places = helpTopics.flatMap(({ id, parts }) => [
      id,
      ...parts.flatMap(({ anchor }) => anchor ?? []),
    ]);
    expect(new Set(places).size).toBe(places.length);
    for (const topic of Object.values(helpOfPage)) expect(places).toContain(topic);
  });
});
