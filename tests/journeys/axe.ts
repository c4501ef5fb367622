import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const otherThemes = ['dark', 'sun'] as const;

/**
 * What axe finds wrong on the screen as it is, each as "state: rule, place". Colours are looked at in every theme,
 * all the rest once.
 */
export async function violations(page: Page, state: string): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 820, height: 1180 };
  await showWhole(page, size);
  await wear(page, 'light');
  const found = await run(new AxeBuilder({ page }).withTags(standards), state);
  for (const theme of otherThemes) {
    await wear(page, theme);
    found.push(
      ...(await run(new AxeBuilder({ page }).withRules(['color-contrast']), `${state} in ${theme}`)),
    );
  }
  await wear(page, 'light');
  await page.setViewportSize(size);
  return found;
}

/**
 * Makes the screen as high as its content, also where that still grows as its data arrive: what scrolls under the
 * bars at the bottom is not what a finger meets there.
 */
async function showWhole(page: Page, size: { width: number; height: number }): Promise<void> {
  let { height } = size;
  await expect(async () => {
    height = Math.max(height, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.setViewportSize({ ...size, height });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
  }).toPass();
}

async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
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
