import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { installedBrowser } from '../../../src/launch/browser.js';

/** So many times slower than this machine: a cheap tablet. */
export const THROTTLED = 4;

/** A browser of its own on a profile that stays. */
export function openBrowser(profile: string): Promise<BrowserContext> {
  const executablePath = installedBrowser();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
}

/** The page that a browser opens with, on a slow processor. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLED });
  return page;
}

/** Does something on such a page of a fresh browser, which is closed afterwards. */
export async function onSlowPage<T>(profile: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await openBrowser(profile);
  try {
    return await work(await slowPage(context));
  } finally {
    await context.close();
  }
}
