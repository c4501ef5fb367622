import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { indexHelp } from '../../../src/routes/help/helpSearch';
import Topic from '../../../src/routes/help/Topic.svelte';
import { helpTopics } from '../../../src/lib/text/help/topics';

function topicCalled(id: string) {
  const topic = helpTopics.find((one) => one.id === id);
  if (!topic) throw new Error(`there is no help called ${id}`);
  return topic;
}

describe('a topic of the help', () => {
  it('has its steps in order, under a heading that an address can name', () => {
    render(Topic, { topic: topicCalled('eerste-bijeenkomst') });
    const heading = screen.getByRole('heading', { name: 'Je eerste bijeenkomst in vijf minuten' });
    expect(heading).toHaveAttribute('id', 'eerste-bijeenkomst');
    const steps = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(steps[0]).toHaveTextContent('Nieuwe training');
    expect(steps.at(-1)).toHaveTextContent('Maak PDF-verslag');
  });

  it('shows the steps of both kinds of tablet in pictures with a name each', () => {
    render(Topic, { topic: topicCalled('installeren') });
    const names = screen.getAllByRole('img').map((picture) => picture.getAttribute('aria-label'));
    expect(names).toHaveLength(6);
    expect(names.every((name) => name !== null && name.startsWith('Tekening van'))).toBe(true);
  });
});

describe('a search in the help', () => {
  it.each([
    ['beginscherm', 'ipad'],
    ['gestolen', 'kwijt'],
    ['opslag vol', 'vol'],
    ['koppelcode', 'synchroniseren'],
    ['te laat', 'uitlopen'],
    ['toetsenbord', 'toetsenbord'],
  ])('for “%s” finds “%s”', async (typed, place) => {
    const found = (await indexHelp(helpTopics)).find(typed).map(({ passage }) => passage.place);
    expect(found).toContainEqual({ kind: 'help', id: place });
  });
});
