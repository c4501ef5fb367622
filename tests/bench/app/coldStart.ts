import { onSlowPage } from './browser';

/** Opens an installed app with no server there; gives back when its first screen could be used (ms). */
export function coldStart(profile: string, origin: string): Promise<number> {
  return onSlowPage(profile, async (page) => {
    await page.goto(origin, { waitUntil: 'commit' });
    return page.evaluate(
      () =>
        new Promise<number>((done) => {
          const marks = new PerformanceObserver((list) => {
            const [mark] = list.getEntriesByName('interactive');
            if (mark) done(mark.startTime);
          });
          marks.observe({ type: 'mark', buffered: true });
        }),
    );
  });
}
