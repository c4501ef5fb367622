import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/**
 * Counts the JavaScript that a page asks for before its first screen can be used, in bytes after gzip; made before
 * the page is opened. The worker must be blocked: what it keeps is asked for later, and seen here too.
 */
export function watchScripts(page: Page): { untilInteractive: () => Promise<number> } {
  const sizes = new Map<string, Promise<number>>();
  const count = (response: Response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  };
  page.on('response', count);
  return {
    untilInteractive: async () => {
      page.off('response', count);
      const asked = await page.evaluate(() => {
        const [mark] = performance.getEntriesByName('interactive');
        if (!mark) throw new Error('the first screen cannot be used yet');
        const resources = performance.getEntriesByType('resource');
        return resources.filter(({ startTime }) => startTime < mark.startTime).map(({ name }) => name);
      });
      const counted = await Promise.all([...new Set(asked)].map((url) => sizes.get(url) ?? 0));
      return counted.reduce((sum, size) => sum + size, 0);
    },
  };
}
