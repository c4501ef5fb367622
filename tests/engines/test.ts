import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { startServer, type Server } from '../journeys/server';
import type { OpenBrowser } from './browsers/browser';
import { openDisplay } from './browsers/display';
import { webkitOn } from './browsers/webkit';
import { Tablet } from './tablet/Tablet';

interface Journey {
  server: Server;
  /** A tablet that nobody used before. */
  tablet: Tablet;
  /** Another one. */
  otherTablet: Tablet;
}

/** A journey in the engine of its project, with a server of its own. No page throws or breaks the security policy. */
export const test = base.extend<Journey & { newTablet: () => Promise<Tablet> }, { open: OpenBrowser }>({
  open: [
    async ({ browserName: _ }, use) => {
      const display = await openDisplay();
      await use(webkitOn(display.name));
      await display.end();
    },
    { scope: 'worker' },
  ],
  server: async ({ locale: _ }, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  newTablet: async ({ open }, use, info) => {
    const tablets: Tablet[] = [];
    await use(async () => {
      const tablet = new Tablet(open, mkdtempSync(join(tmpdir(), 'mentorwijs-tablet-')));
      tablets.push(tablet);
      await tablet.start();
      return tablet;
    });
    try {
      for (const [number, tablet] of tablets.entries()) {
        if (info.status === info.expectedStatus) expect(await tablet.troubles()).toEqual([]);
        else await keepPicture(tablet, info.outputPath(`tablet-${number + 1}.png`));
      }
    } finally {
      for (const tablet of tablets) await tablet.putAway();
    }
  },
  tablet: async ({ newTablet }, use) => use(await newTablet()),
  otherTablet: async ({ newTablet }, use) => use(await newTablet()),
});

export { expect };

async function keepPicture(tablet: Tablet, path: string): Promise<void> {
  // A tablet that is off, or whose browser is gone, has none.
  await tablet.picture().then(
    (picture) => writeFileSync(path, picture),
    () => undefined,
  );
}
