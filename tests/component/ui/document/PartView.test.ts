import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/lib/content/document/markdown';
import { numberIn, sourceNotes } from '../../../../src/lib/content/document/sources';
import PartView from '../../../../src/lib/ui/document/PartView.svelte';
import type { TextLinks } from '../../../../src/lib/ui/document/textLinks';
import { hostileMarkdown } from '../../../unit/content/document/hostileMarkdown';

function show(text: string): HTMLElement {
  const { document } = readMarkdown(text);
  const notes = sourceNotes(document, []);
  const links: TextLinks = {
    anchorOf: (to) => ({ href: to.kind === 'web' ? to.url : `/${to.kind}/${to.id}` }),
    numberOf: (source, place) => numberIn(notes, source, place),
    imageUrlOf: () => Promise.resolve(null),
  };
  const shown = document.map((part) => render(PartView, { props: { part, links, anchor: 'plek' } }));
  return shown[0]?.container.parentElement ?? window.document.body;
}

describe('a text on screen', () => {
  it('has headings, lists with boxes to tick, and tables with heads, as a screen reader expects', () => {
    show('## Kop\n\n- [ ] een\n- [ ] twee\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    expect(screen.getByRole('heading', { level: 2, name: 'Kop' })).toHaveAttribute('id', 'plek');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['a', 'b']);
  });

  it('leads to other places of the pack and names its sources by number', () => {
    show('Zie [de oefening](oefening:x). Dat bleek.[^a] En dit.[^b, p. 2] Weer.[^a]');
    expect(screen.getByRole('link', { name: 'de oefening' })).toHaveAttribute('href', '/oefening/x');
    expect(screen.getAllByRole('link', { name: /^Bron/ }).map(({ textContent }) => textContent)).toEqual([
      '1',
      '2',
      '1',
    ]);
  });

  it('says in words what a picture shows that is not on this device', async () => {
    show('![Een kring van stoelen](a/b.png)');
    expect(await screen.findByText(/Een kring van stoelen/)).toBeInTheDocument();
  });

  it.each(hostileMarkdown)('shows as words what would harm: %s', (hostile) => {
    const shown = show(hostile);
    expect(
      shown.querySelector('script, iframe, object, svg, style, form, input, video, meta, base, link'),
    ).toBeNull();
    for (const element of shown.querySelectorAll('*'))
      expect(
        element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc'),
      ).toEqual([]);
    for (const link of shown.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(https:|mailto:|\/|#)/);
  });
});
