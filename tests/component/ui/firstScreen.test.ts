import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { screenIsDrawn } from '$lib/ui/firstScreen';
import LoadedNames from './LoadedNames.svelte';

const marks = () => performance.getEntriesByName('interactive').length;

it('the first screen can be used once what it reads is drawn, and that is told once', async () => {
  let answer: (names: string[]) => void = () => undefined;
  const reading = new Promise<string[]>((resolve) => (answer = resolve));
  render(LoadedNames, { query: () => reading });
  screenIsDrawn();
  expect(marks()).toBe(0);
  answer(['Aylin']);
  expect(await screen.findByText('Aylin')).toBeVisible();
  await expect.poll(marks).toBe(1);
  const next = render(LoadedNames, { query: () => Promise.resolve(['Bert']) });
  expect(await next.findByText('Bert')).toBeVisible();
  expect(marks()).toBe(1);
});
