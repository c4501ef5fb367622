import type { Page } from '@playwright/test';

/** How much wider a page is than the screen (px). */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Texts of a word or more that stand in a column of a few letters. */
export function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((element) => {
      const text = [...element.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .trim();
      const { width } = element.getBoundingClientRect();
      const letters = width / parseFloat(getComputedStyle(element).fontSize);
      return text.length > 8 && width > 1 && letters < 3 ? [text] : [];
    }),
  );
}

/** Texts of which a part cannot be seen, nor scrolled to; a link that is named in full may be shorter to the eye. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const isHidden =
          !element.checkVisibility() || clipPath !== 'none' || element.matches('input, select');
        const cuts = [overflowX, overflowY].some((how) => how === 'hidden' || how === 'clip');
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        const isNamed = element.closest('a[aria-label][title]') !== null;
        return (
          !isHidden && !isNamed && cuts && (scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 2)
        );
      })
      .map(({ textContent }) => textContent.trim()),
  );
}

/** With the spaces that a reader may want between letters, words, lines and paragraphs (WCAG 1.4.12). */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p {
        margin-bottom: 2em !important;
      }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** What can be pressed and is smaller than `least` (px) in a direction; a link within a sentence is as its words are, and one in a list of a text as its line. */
export function smallTargets(page: Page, least: { width: number; height: number }): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = 'a[href], button, input, select, textarea, summary';
    const isWithinText = (element: Element) =>
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent.trim() !== element.textContent.trim();
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
      if (!element.checkVisibility() || element.matches('.visually-hidden, .skip')) return [];
      if (isWithinText(element) || element.closest('sup')) return [];
      const label =
        element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
          ? element.labels?.[0]
          : undefined;
      const { width, height } = (label ?? element.closest('.leads') ?? element).getBoundingClientRect();
      const name = element.ariaLabel ?? (label ?? element).textContent.trim();
      const [across, down] = [Math.round(width), Math.round(height)];
      const isText = getComputedStyle(element).display === 'inline' && element.closest('li') !== null;
      return across < least.width || down < (isText ? least.width : least.height)
        ? [`${name}: ${across} x ${down}`]
        : [];
    });
  }, least);
}

/** What gets the focus, from the top down and from the bottom up, while bars hide it (WCAG 2.4.11). */
export function focusHidden(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(a[href], button, input, select, textarea, summary)',
      ),
    ].filter((element) => element.checkVisibility() && !element.matches(':disabled, .visually-hidden'));
    const isSeen = (element: HTMLElement) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [0.1, 0.3, 0.5, 0.7, 0.9].some((across) =>
        [0.1, 0.3, 0.5, 0.7, 0.9].some((down) => {
          const hit = document.elementFromPoint(left + width * across, top + height * down);
          return hit !== null && (element.contains(hit) || hit.contains(element) || hit === label(element));
        }),
      );
    };
    const label = (element: HTMLElement) => element.closest('label');
    const hidden = new Set<string>();
    for (const element of [...controls, ...controls.toReversed()]) {
      element.focus();
      await new Promise(requestAnimationFrame);
      if (document.activeElement === element && !isSeen(element))
        hidden.add(element.ariaLabel ?? element.textContent.trim());
    }
    return [...hidden];
  });
}

/** Names that more than one button of a page has: nobody who hears them knows which is which. */
export function sameNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll('main button')]
      .filter((button) => button.checkVisibility())
      .map((button) => button.ariaLabel ?? button.textContent.replaceAll(/\s+/g, ' ').trim());
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  });
}

/** Characters on each full line of the paragraphs of a chapter: the last line of one is as long as it happens to be. */
export function lineLengths(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article > p[id]')].flatMap((paragraph) => {
      const lines: { top: number; count: number }[] = [];
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement?.closest('sup')) continue;
        for (let at = 0; at < (text.textContent ?? '').length; at += 1) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { top } = range.getBoundingClientRect();
          const line = lines.at(-1);
          if (line && Math.abs(line.top - top) < 10) line.count += 1;
          else lines.push({ top, count: 1 });
        }
      }
      return lines.slice(0, -1).map(({ count }) => count);
    }),
  );
}
