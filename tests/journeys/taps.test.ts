import type { Page } from '@playwright/test';
import { addParticipant, expect, firstVisit, makeTraining, pasteParticipants, test, toPart } from './app';

/** What a finger does from here on is counted; typing is not. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let taps = 0;
    addEventListener('pointerup', () => Object.assign(window, { taps: (taps += 1) }), { capture: true });
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'taps')));
}

const NAMES = [
  ...['Amina Hassan', 'Anja de Vries', 'Emre Öztürk', 'Hans-Peter Bakker', 'Ingrid Peters', 'Jolanda Smit'],
  ...['Karim El Amrani', 'Kasia Nowak', 'Lotte van der Berg', 'Marloes De Wit', 'Petra Jansen'],
  ...['Piet Jansen', 'Rob Mulder', 'Sjoerd van Leeuwen', 'Tom Visser', 'Willem de Boer'],
];

test('the attendance of sixteen people takes few taps and no scrolling', async ({ page, server }, info) => {
  await page.clock.install({ time: new Date('2026-11-24T16:00:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'De Vlinder', date: '2026-11-24' });
  await pasteParticipants(page, NAMES);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.clock.fastForward('20:00');
  const taps = await countTaps(page);
  const row = (name: string) => page.getByRole('group', { name });
  const time = async (name: string, proposal: RegExp) => {
    await row(name).getByRole('button', { name: 'Tijd' }).click();
    await page.getByRole('button', { name: proposal }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };

  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  for (const name of ['Petra Jansen', 'Kasia Nowak'])
    await row(name).getByRole('radio', { name: 'Afwezig met bericht' }).click();
  for (const name of ['Piet Jansen', 'Tom Visser']) await time(name, /^Te laat: nu 16:20/);
  await time('Rob Mulder', /^Weg: nu/);
  await addParticipant(page, 'Fatima Aydin');
  await expect(row('Fatima Aydin').getByRole('radio', { name: 'Aanwezig', exact: true })).toBeChecked();

  await expect(page.getByText('15 aanwezig · 2 afwezig · 0 niet ingevuld')).toBeVisible();
  const tapped = await taps();
  info.annotations.push({ type: 'taps', description: `attendance of sixteen and one more: ${tapped}` });
  expect(tapped).toBeLessThanOrEqual(15);

  const heights = await page.evaluate(() => ({
    list: [...document.querySelectorAll('fieldset')].at(-1)?.getBoundingClientRect().bottom ?? Infinity,
    menu: document.querySelector('nav[aria-label="Hoofdmenu"]')?.getBoundingClientRect().top ?? 0,
  }));
  expect(heights.list, 'seventeen rows above the bar').toBeLessThanOrEqual(heights.menu);
});
