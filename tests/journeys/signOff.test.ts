import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, firstVisit, inTime, openDemo, pasteParticipants, test, toPart } from './app';
import { pdfText } from './pdf';
import { tooWide } from './screen';

test.use({ reducedMotion: 'reduce' });

interface Watched {
  session: number;
  part: 'Meelopen' | 'Samen geven' | 'Leiden als trainer A';
  blocks?: string[];
}

async function watch(page: Page, { session, part, blocks = [] }: Watched): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe kijkwijzer' }).click();
  await page.getByRole('combobox', { name: 'Nieuwe trainer' }).selectOption({ label: 'Iemand anders' });
  await page.getByRole('textbox', { name: 'Naam van de nieuwe trainer' }).fill('Nina Bos');
  await page.getByRole('textbox', { name: 'Ervaren trainer' }).fill('Ruud Smit');
  const sessions = page.getByRole('combobox', { name: 'Bijeenkomst' });
  await sessions.selectOption(await optionOf(page, `Bijeenkomst ${session},`));
  await page.getByRole('radio', { name: part }).check();
  for (const block of blocks) await page.getByRole('checkbox', { name: block }).check();
  if (part !== 'Meelopen')
    for (const seen of await page.getByRole('radio', { name: 'Gezien', exact: true }).all())
      await seen.check();
  await page.getByRole('button', { name: 'Kijkwijzer bewaren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kijkwijzer trainer' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nieuwe kijkwijzer' })).toBeVisible();
}

async function optionOf(page: Page, begin: string): Promise<string> {
  const options = page.getByRole('combobox', { name: 'Bijeenkomst' }).getByRole('option');
  const value = await options.filter({ hasText: begin }).getAttribute('value');
  return value ?? '';
}

test('the path for new trainers is walked from the first module to the statement that both sign', async ({
  page,
  server,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T12:00:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  await page.goto(`${server.origin}/leren`);
  await page.getByRole('link', { name: '1. De training kennen' }).click();
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${number}\\. `) })).toBeVisible();
    await page.getByRole('button', { name: 'Deze module is klaar' }).click();
    await expect(page.getByText('Deze module staat op klaar.')).toBeVisible();
    if (number < 6) await page.getByRole('link', { name: /^Volgende: / }).click();
  }
  await page.goto(`${server.origin}/leren`);
  await expect(page.getByText('6 van 6 modules klaar')).toBeVisible();
  await page.getByRole('link', { name: 'Van meelopen naar aftekenen' }).click();
  await expect(page.getByText(/^Er staat nog geen kijkwijzer/)).toBeVisible();
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await openDemo(page);
  await page.getByRole('link', { name: 'Kijkwijzer' }).click();

  await page.getByRole('link', { name: 'Nieuwe kijkwijzer' }).click();
  await page.getByRole('combobox', { name: 'Nieuwe trainer' }).selectOption({ label: 'Iemand anders' });
  await page.getByRole('button', { name: 'Kijkwijzer bewaren' }).click();
  await expect(page.getByText('Vul de naam van de nieuwe trainer in.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Eén ding dat hielp' }).fill('De rust na de vraag.');
  const found = await violations(page, 'a kijkwijzer');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Eén ding dat hielp' })).toHaveValue('De rust na de vraag.');
  await page.getByRole('link', { name: 'Naar de kijkwijzers' }).click();

  await watch(page, { session: 1, part: 'Meelopen' });
  await watch(page, { session: 2, part: 'Meelopen' });
  await watch(page, { session: 3, part: 'Samen geven', blocks: ['Voordoen, meedoen, loslaten'] });
  await page.goto(`${server.origin}/leren/aftekenen`);
  await expect(page.getByText('Nog in twee bijeenkomsten te zien:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verklaring als PDF' })).toHaveCount(0);
  await page.goBack();

  await watch(page, {
    session: 4,
    part: 'Samen geven',
    blocks: [
      'Welkom, presentielijst en terugblik',
      'Feedback waar je iets mee kunt',
      'Oefening: Het concrete compliment',
      'Rollenspel: Het gesprek dat je uitstelt',
      'Wanneer schakel je hulp in?',
    ],
  });
  await watch(page, { session: 5, part: 'Leiden als trainer A' });
  await expect(page.getByRole('listitem').filter({ hasText: 'Nina Bos' })).toHaveCount(5);
  found.push(...(await violations(page, 'the kijkwijzers of a training')));

  await page.goto(`${server.origin}/leren`);
  await page.getByRole('link', { name: 'Van meelopen naar aftekenen' }).click();
  await expect(page.getByText(/^Alles is gezien\./)).toBeVisible();
  await page.getByRole('textbox', { name: 'Ervaren trainer' }).fill('Ruud Smit');
  await page.getByRole('radio', { name: 'Trainer A' }).check();
  found.push(...(await violations(page, 'signing off')));
  await page.getByRole('button', { name: 'Verklaring als PDF' }).click();
  const link = page.getByRole('link', { name: 'Downloaden' });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent('download');
  await link.click();
  const text = await pdfText(await (await download).path());
  expect(text).toContain('Nina Bos mag met deze inhoud');
  expect(text).toContain('geen certificaat van TNO');
  expect(text).toContain('Handtekening van Ruud Smit');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await tooWide(page)).toBe(0);
  expect(found).toEqual([]);
});

test('the workshop for trainers is planned, and its first half led by its own run-sheet', async ({
  page,
  server,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T12:00:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  await page.goto(`${server.origin}/leren`);
  await page.getByRole('link', { name: 'Workshop voor trainers' }).click();
  const found = await violations(page, 'planning a workshop');
  await page.getByRole('textbox', { name: 'Trainers' }).fill('Marieke de Vries, Ruud Smit');
  await page.getByLabel('Datum bijeenkomst 1').fill('2026-11-24');
  await page.getByLabel('Datum bijeenkomst 2').fill('2026-12-15');
  await page.getByRole('button', { name: 'Workshop aanmaken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Workshop voor trainers' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Bijeenkomst \d/ })).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Terugkommoment' })).toHaveCount(0);
  await pasteParticipants(page, ['Nina Bos', 'Omar Ali', 'Piet Kok', 'Roos Mol']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Bijeenkomst 1 – Kijken, uitleggen en veilig leiden' }),
  ).toBeVisible();
  await expect(page.getByText('13:00 – 16:30')).toBeVisible();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByText('Blok 1 van 9')).toBeVisible();
  for (let place = 2; place <= 9; place += 1) {
    await page.clock.runFor(20 * 60_000);
    await page.getByRole('button', { name: 'Volgende blok' }).click();
    await expect(page.getByText(`Blok ${place} van 9`)).toBeVisible();
  }
  await page.clock.runFor(50 * 60_000);
  await inTime(page, 'Bijeenkomst afsluiten');
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  await page.getByRole('link', { name: /^Terug naar Workshop/ }).click();
  await expect(page.getByRole('row', { name: /Nina Bos/ })).toContainText('210');
  found.push(...(await violations(page, 'a workshop')));
  expect(found).toEqual([]);
});
