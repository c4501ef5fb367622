// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installedBrowser } from '../launch/browser.js';
import { ROOT } from '../server/root.js';

/**
 * Draws the pictures of the sample content anew from their sources (`npm run drawings`). A pack holds PNG alone: an
 * SVG could bring a script, and the PDF draws it without its typeface.
 */
const SOURCES = join(ROOT, 'src/content/tekeningen');
const PICTURES = join(ROOT, 'src/content/mentorwijs/afbeeldingen');
const fonts = [
  ['400', 'SourceSans3_400Regular.ttf'],
  ['600', 'SourceSans3_600SemiBold.ttf'],
].map(([weight, file]) => {
  const data = readFileSync(join(ROOT, 'static/fonts', file ?? '')).toString('base64');
  return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`;
});

const executablePath = installedBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
for (const file of readdirSync(SOURCES).filter((name) => name.endsWith('.svg'))) {
  const drawing = readFileSync(join(SOURCES, file), 'utf8');
  await page.setContent(
    `<style>${fonts.join('')} body { margin: 0 } svg { display: block }</style>${drawing}`,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${basename(file, '.svg')}.png`) });
}
await browser.close();
