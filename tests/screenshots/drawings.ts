import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from '@playwright/test';

const SOURCES = 'src/content/tekeningen';
const FONTS = [
  ['400', 'SourceSans3_400Regular.ttf'],
  ['600', 'SourceSans3_600SemiBold.ttf'],
] as const;

/** A pack holds PNG alone: an SVG could bring a script, and the PDF draws it without its typeface. */
test('the drawings of the sample content, from their sources', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 1000 });
  const faces = FONTS.map(([weight, file]) => {
    const data = readFileSync(`static/fonts/${file}`).toString('base64');
    return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`;
  });
  for (const file of readdirSync(SOURCES)) {
    const drawing = readFileSync(`${SOURCES}/${file}`, 'utf8');
    await page.setContent(
      `<style>${faces.join('')} body { margin: 0 } svg { display: block }</style>${drawing}`,
    );
    await page.evaluate(() => document.fonts.ready);
    const path = `src/content/mentorwijs/afbeeldingen/${basename(file, '.svg')}.png`;
    await page.locator('svg').screenshot({ path });
  }
});
