import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { Hit } from '../../../src/lib/content/search/Hit';
import type { Passage } from '../../../src/lib/content/search/passage';
import { grouped } from '../../../src/routes/handboek/groups';
import Results from '../../../src/routes/handboek/Results.svelte';

const chapter: Passage = {
  id: 'stilte',
  place: { kind: 'chapter', id: 'stilte', anchor: 'pauze' },
  title: 'Stilte is ook werk',
  heading: 'Pauze',
  text: 'Een stilte <b>mag</b> duren.',
};
const block: Passage = {
  ...{ id: 'b', title: 'Stilte oefenen', heading: '', text: 'Laat het stil.' },
  place: { kind: 'block', code: 'B1-01' },
};
const hit = (passage: Passage, ...words: string[]) => new Hit(passage, words, (word) => [word]);
const groupsOf = (...hits: Hit[]) => ({ groups: grouped(hits) });

it('a result shows its words marked, and its text as text', () => {
  render(Results, groupsOf(hit(chapter, 'stilte')));
  const link = within(screen.getByRole('region', { name: 'Handboek 1' })).getByRole('link');
  expect(link).toHaveAttribute('href', '/handboek/stilte#pauze');
  expect([...link.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'Stilte',
    'stilte',
  ]);
  expect(link.querySelector('b')).toBeNull();
  expect(link).toHaveTextContent('<b>mag</b>');
});

it('the next letter changes the words of a result that stays, and nothing of it is left when another comes', async () => {
  const { rerender } = render(Results, groupsOf(hit(chapter, 'stilte'), hit(block)));
  const link = screen.getAllByRole('link')[0];
  await rerender(groupsOf(hit(chapter, 'duren'), hit(block)));
  expect(screen.getAllByRole('link')[0]).toBe(link);
  expect(link?.querySelector('mark')).toHaveTextContent('duren');
  await rerender(groupsOf(hit(block, 'stil')));
  expect(screen.getByRole('region', { name: 'Blokken 1' })).toHaveTextContent(
    /^Blokken 1\s*Stilte oefenen\s*Laat het stil\.$/,
  );
  expect(screen.getByRole('link')).toHaveAttribute('href', '/handboek/bijeenkomst/1#B1-01');
});
