import { expect, it, vi } from 'vitest';

it('what can wait for the first screen begins after three seconds, where the database never answers', async () => {
  vi.useFakeTimers();
  const { firstScreenDrawn, partIsLoading } = await import('$lib/ui/firstScreen');
  partIsLoading();
  let begun = false;
  void firstScreenDrawn.then(() => (begun = true));
  await vi.advanceTimersByTimeAsync(2_900);
  expect(begun).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(begun).toBe(true);
  vi.useRealTimers();
});
