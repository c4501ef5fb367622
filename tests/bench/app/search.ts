import type { Page } from '@playwright/test';
import { onSlowPage } from './browser';

const QUESTIONS = [
  'feedback geven',
  'eigen casus',
  'leidinggevende',
  'oefening rollenspel',
  'samen op de werkvloer',
];

/** Types questions key by key into the search of the handbook; gives back the work of each key (ms). */
export function searchKeys(profile: string, origin: string): Promise<number[]> {
  return onSlowPage(profile, async (page) => {
    await page.goto(`${origin}/handboek`);
    const field = page.getByRole('searchbox', { name: 'Zoeken in handboek en oefeningen' });
    await field.fill('intervisie');
    await page.getByText(/resultaten/).waitFor();
    const times: number[] = [];
    for (const question of QUESTIONS) {
      await field.fill('');
      await field.focus();
      for (const letter of question) times.push(await workOfKey(page, letter));
    }
    return times;
  });
}

/**
 * What a key costs the main thread: everything from its first event to the last of the effects, and the frame that
 * shows it, without the wait for that frame in between.
 */
async function workOfKey(page: Page, letter: string): Promise<number> {
  const listening = await page.evaluateHandle(() => {
    const now = () => performance.now();
    let pressed = 0;
    addEventListener('keydown', () => (pressed = now()), { capture: true, once: true });
    const work = new Promise<number>((done) => {
      const inputDone = () => {
        const worked = now() - pressed;
        requestAnimationFrame(() => {
          const began = now();
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => done(worked + now() - began);
          drawn.port2.postMessage(null);
        });
      };
      // The effects of a change run in a microtask that was asked for before this one.
      addEventListener('input', () => queueMicrotask(() => queueMicrotask(inputDone)), { once: true });
    });
    return { work };
  });
  await page.keyboard.type(letter);
  return listening.evaluate(({ work }) => work);
}
