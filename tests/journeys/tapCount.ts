import type { Page } from '@playwright/test';

export interface TapCount {
  /** What a finger did so far; typing is not counted. */
  count: () => number;
  /** A list of the browser's own takes a tap to open and one to choose, which no page sees. */
  add: (taps: number) => void;
}

/** Counts from here on what a finger does on this page, also after it was loaded anew. */
export async function countTaps(page: Page): Promise<TapCount> {
  let taps = 0;
  await page.exposeFunction('tapped', () => (taps += 1));
  const listen = () =>
    addEventListener('pointerup', () => void (Reflect.get(window, 'tapped') as () => void)(), {
      capture: true,
    });
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return { count: () => taps, add: (more) => (taps += more) };
}
