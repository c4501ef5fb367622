import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const otherThemes = ['dark', 'sun'] as const;

/**
 * What axe finds wrong on the screen as it is, each as "state: rule, place". Colours are looked at in every theme,
 * all the rest once.
 */
export async function violations(page: Page, state: string): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 820, height: 1180 };
  let found: string[] = [];
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await showWhole(page, size);
    const height = await heightOf(page);
    found = await lookedAt(page, state);
    // What grew meanwhile, as its data arrived, was looked at while it lay under the bars.
    if ((await heightOf(page)) === height) break;
  }
  await page.setViewportSize(size);
  return found;
}

/** Data that keep arriving are looked at as they stand after so many looks. */
const MOST_LOOKS = 3;

async function lookedAt(page: Page, state: string): Promise<string[]> {
  await wear(page, 'light');
  const found = await run(new AxeBuilder({ page }).withTags(standards), state);
  for (const theme of otherThemes) {
    await wear(page, theme);
    found.push(
      ...(await run(new AxeBuilder({ page }).withRules(['color-contrast']), `${state} in ${theme}`)),
    );
  }
  await wear(page, 'light');
  return found;
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

/** A page that is as high as the screen and a little more never fits: it is as good as whole after so many tries. */
const MOST_TRIES = 4;

/**
 * Makes the screen as high as its content, also where that still grows as its data arrive: what scrolls under the
 * bars at the bottom is not what a finger meets there.
 */
async function showWhole(page: Page, size: { width: number; height: number }): Promise<void> {
  for (let tries = 0, { height } = size; tries < MOST_TRIES; tries += 1) {
    const content = await heightOf(page);
    if (tries > 0 && content <= height) return;
    height = Math.max(height, content);
    await page.setViewportSize({ ...size, height });
  }
}

async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name;
    // Colours that still pass from one theme to the next are of neither.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  }, theme);
}

async function run(axe: AxeBuilder, state: string): Promise<string[]> {
  const results = await axe.setLegacyMode().analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${state}: ${id}, ${target.join(' ')} (${failureSummary ?? ''})`,
    ),
  );
}
