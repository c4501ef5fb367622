import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import Space from '../../../src/routes/instellingen/opslag/Space.svelte';

afterEach(() => vi.unstubAllGlobals());

function browserWith(storage: object): void {
  vi.stubGlobal('navigator', { ...navigator, userAgent: navigator.userAgent, storage });
}

it('tells how much room is taken where the browser tells', async () => {
  const estimate = () => Promise.resolve({ usage: 7_240_000, quota: 2e9 });
  browserWith({ persisted: () => Promise.resolve(true), estimate });
  render(Space);
  expect(await screen.findByText(/7,2 MB in gebruik/)).toBeVisible();
});

it('tells nothing of the room where the browser has no estimate, as Safari before 17', async () => {
  const persisted = vi.fn(() => Promise.resolve(false));
  browserWith({ persisted });
  render(Space);
  expect(screen.getByRole('heading', { name: 'Op dit apparaat' })).toBeVisible();
  await Promise.resolve();
  expect(persisted).not.toHaveBeenCalled();
  expect(screen.queryByText(/in gebruik/)).toBeNull();
});
