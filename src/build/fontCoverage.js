// @ts-check
// Writes src/lib/reports/fontCoverage.ts: which characters all three styles of the report's typeface have.
// Run it after changing a font: node src/build/fontCoverage.js
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';

const STYLES = ['400Regular', '600SemiBold', '400Regular_Italic'];

/** @returns {[number, number][]} ranges of code points, first and last */
export function coveredRanges() {
  const sets = STYLES.map((style) => {
    const font = create(
      readFileSync(new URL(`../../static/fonts/SourceSans3_${style}.ttf`, import.meta.url)),
    );
    return new Set('characterSet' in font ? font.characterSet : []);
  });
  const [first = new Set(), ...others] = sets;
  const shared = [...first]
    .filter((point) => point >= 32 && others.every((set) => set.has(point)))
    .sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const ranges = [];
  for (const point of shared) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

if (
  process.argv[1] &&
  import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/').split('/').at(-1) ?? '')
) {
  const rows = coveredRanges().map(([from, to]) => `${from.toString(16)}-${to.toString(16)}`);
  const text = `// Made by src/build/fontCoverage.js from the fonts in static/fonts; do not edit by hand.
const ranges =
  '${rows.join(' ')}';

const parsed = ranges.split(' ').map((range) => range.split('-').map((end) => Number.parseInt(end, 16)));

/** Whether every style of the report's typeface has this character. */
export function fontCovers(codePoint: number): boolean {
  return parsed.some(([from = 0, to = 0]) => codePoint >= from && codePoint <= to);
}
`;
  writeFileSync(new URL('../lib/reports/fontCoverage.ts', import.meta.url), text);
}
