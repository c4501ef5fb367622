import type { Page } from '@playwright/test';
import { onSlowPage } from './browser';
import { watchMainThread, type MainThread, type Task } from './mainThread';

const QUESTIONS = [
  'feedback geven',
  'eigen casus',
  'leidinggevende',
  'oefening rollenspel',
  'samen op de werkvloer',
];
/** So long after a key the next one is pressed, and all that a key sets off is over. */
const REST_MS = 500;
/** A shorter task is none that a key waits for. */
const TASK_MS = 1;

/** What one key asks of the main thread, in time of the processor, and when its answer is there (ms). */
export interface KeyCost {
  /** All tasks from the key's up to and with the frame that shows the first of what it changes. */
  work: number;
  /** The longest of all its tasks, until the last of what it changes is shown. */
  longestTask: number;
  /** From the beginning of the key's task until the last of what it changes is shown. */
  until: number;
}

/** Types questions key by key into the search of the handbook, and takes each away with one key. */
export function searchKeys(profile: string, origin: string): Promise<KeyCost[]> {
  return onSlowPage(profile, async (page) => {
    await page.goto(`${origin}/handboek`);
    const field = page.getByRole('searchbox', { name: 'Zoeken in handboek en oefeningen' });
    await field.fill('intervisie');
    await page.getByText(/resultaten/).waitFor();
    await field.fill('');
    await field.focus();
    return keysOn(page);
  });
}

/** The same keys in a field on a page that holds nothing else: what no search can stay below. */
export function plainKeys(profile: string): Promise<KeyCost[]> {
  return onSlowPage(profile, async (page) => {
    await page.goto('data:text/html,<!doctype html><title>field</title><main><input></main>');
    await page.getByRole('textbox').focus();
    return keysOn(page);
  });
}

async function keysOn(page: Page): Promise<KeyCost[]> {
  await page.evaluate(setMarks);
  const seen = await watchMainThread(page, async () => {
    for (const question of QUESTIONS) {
      for (const letter of question) await press(page, () => page.keyboard.type(letter));
      await page.keyboard.press('Control+A');
      await press(page, () => page.keyboard.press('Backspace'));
    }
  });
  return costsIn(seen);
}

async function press(page: Page, key: () => Promise<void>): Promise<void> {
  await page.evaluate(() => performance.mark('ready'));
  await key();
  await page.waitForTimeout(REST_MS);
}

/** Runs in the page: marks each key, and each frame that shows something that was changed. */
function setMarks(): void {
  addEventListener('keydown', () => performance.mark('key'), { capture: true });
  let waits = false;
  const whatChanges = { childList: true, characterData: true, attributes: true, subtree: true };
  new MutationObserver(() => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      performance.mark('shown');
    });
  }).observe(document.querySelector('main') ?? document.body, whatChanges);
}

function costsIn({ tasks, marks }: MainThread): KeyCost[] {
  const ready = marks.filter(({ name }) => name === 'ready');
  return ready.map(({ at: from }, index) => {
    const until = ready[index + 1]?.at ?? Infinity;
    const within = marks.filter(({ at }) => at > from && at < until);
    const key = within.find(({ name }) => name === 'key');
    if (!key) throw new Error('a key was not heard');
    const own = tasks.filter(({ end, start }) => end > key.at && start < Math.min(until, key.at + REST_MS));
    const shown = within.filter(({ name }) => name === 'shown').map(({ at }) => at);
    // A key that changes nothing but its field is over when nothing is done any more.
    const quiet = own.findLast(({ worked }) => worked > TASK_MS)?.start ?? key.at;
    return costOf(own, shown[0] ?? quiet, shown.at(-1) ?? quiet);
  });
}

function costOf(tasks: readonly Task[], first: number, last: number): KeyCost {
  const upTo = (at: number) => tasks.filter(({ start }) => start <= at);
  const all = upTo(last);
  return {
    work: upTo(first).reduce((sum, { worked }) => sum + worked, 0),
    longestTask: Math.max(...all.map(({ worked }) => worked)),
    until: (all.at(-1)?.end ?? NaN) - (all[0]?.start ?? NaN),
  };
}
