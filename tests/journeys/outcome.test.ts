import type { Page } from '@playwright/test';
import { atNoon, expect, firstVisit, inTime, makeTraining, pasteParticipants, test, toPart } from './app';

/** Keeps all that the app has a screen reader say, in `window.heard`. */
async function hear(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const regions = '[aria-live=polite], [role=status], [role=alert]';
    const textOf = (element: Element) => element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    new MutationObserver((changes) => {
      const said = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (region) said.add(region);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          const alerts = [node, ...node.querySelectorAll('*')].filter((one) => one.matches('[role=alert]'));
          for (const alert of alerts) said.add(alert);
        }
      }
      // What a slow device says of its storage is of another kind.
      heard.push(
        ...[...said]
          .filter((one) => !one.hasAttribute('aria-busy'))
          .map(textOf)
          .filter(Boolean),
      );
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Does something; exactly this is said of it, and the focus has a place. */
async function says(page: Page, outcome: string | RegExp, action: () => Promise<unknown>): Promise<void> {
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as string[]);
  await page.evaluate(() => (Reflect.get(window, 'heard') as string[]).splice(0));
  await action();
  await expect.poll(heard).not.toEqual([]);
  // Long enough for anything that is said twice.
  await page.clock.runFor(2_000);
  const said = await heard();
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(typeof outcome === 'string' ? new RegExp(`^${outcome}$`) : outcome);
  expect(await page.evaluate(() => document.activeElement !== document.body), 'the focus has a place').toBe(
    true,
  );
}

function press(page: Page, name: string | RegExp) {
  return async () => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
}

test('every outcome is said once, in words, and the focus stays where the work is', async ({
  page,
  server,
}) => {
  test.slow();
  await atNoon(page);
  await hear(page);
  await firstVisit(page, server);
  await server.stop();
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Nieuwe training' }).click();
  await says(page, /^De training is nog niet aangemaakt/, press(page, 'Training aanmaken'));
  await expect(page.getByRole('textbox', { name: 'Naam van de training' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Naam van de training' })).toHaveAttribute(
    'aria-required',
    'true',
  );
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await expect(page.getByRole('alert')).toHaveCount(0);

  const name = page.getByRole('textbox', { name: 'Naam', exact: true });
  await press(page, 'Deelnemer toevoegen')();
  await expect(name).toHaveAttribute('aria-required', 'true');
  await press(page, 'Toevoegen')();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Vul een naam in.');
  await name.fill('Ineke Bos');
  await says(page, 'Ineke Bos staat op de lijst.', press(page, 'Toevoegen'));
  await expect(name, 'for the next one').toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Deelnemer toevoegen' })).toBeFocused();
  await says(page, '2 deelnemers toegevoegd.', async () => {
    await pasteParticipants(page, ['Aylin Şahin;Kwekerij', 'Bert Janssen;Kwekerij']);
    await expect(page.getByRole('button', { name: 'Lijst plakken' })).toBeFocused();
  });
  await press(page, 'Ineke Bos')();
  await says(page, 'Bewaard.', press(page, 'Bewaren'));
  await press(page, 'Ineke Bos')();
  await says(page, 'Ineke Bos is verwijderd.', press(page, 'Verwijderen'));
  await says(page, 'Teruggezet.', press(page, 'Ongedaan maken'));

  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await says(page, 'Gestart. Nu: Welkom en presentielijst.', press(page, 'Bijeenkomst starten'));
  await says(page, /^Naar dit blok gegaan. Nu: Kennismaken/, press(page, /^Volgende blok/));
  await says(page, 'Stap teruggezet. Nu: Welkom en presentielijst.', press(page, 'Ongedaan maken'));
  await says(page, 'Gepauzeerd.', press(page, 'Pauzeren'));
  await says(page, 'Verdergegaan. Nu: Welkom en presentielijst.', press(page, 'Verdergaan'));
  await says(page, /^Blok overgeslagen. Nu: Kennismaken/, () => inTime(page, 'Overslaan'));
  await press(page, 'Notitie')();
  await page.keyboard.type('Beamer geregeld');
  await says(page, 'Notitie bewaard.', press(page, 'Notitie bewaren'));
  await expect(page.getByRole('button', { name: 'Notitie', exact: true })).toBeFocused();

  await toPart(page, 'Aanwezigheid');
  await says(page, '3 deelnemers staan op aanwezig.', press(page, 'Iedereen aanwezig'));
  await says(page, '3 teruggezet.', press(page, 'Ongedaan maken'));

  await toPart(page, 'Notities');
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill('Kring van stoelen');
  await says(page, 'Notitie bewaard.', press(page, 'Notitie bewaren'));
  await press(page, 'Wijzigen: Kring van stoelen')();
  await says(page, 'Bewaard.', press(page, /^Bewaren$/));
  await says(page, 'Notitie verwijderd.', press(page, 'Verwijderen: Kring van stoelen'));
  await says(page, 'Notitie verwijderd.', press(page, 'Verwijderen: Beamer geregeld'));
  await says(page, 'Teruggezet.', press(page, 'Ongedaan maken'));

  await toPart(page, 'Verslag');
  await press(page, 'Maak PDF-verslag')();
  await expect(page.getByRole('alert')).toHaveText('Het verslag is klaar.');
  await expect(page.getByRole('button', { name: 'Maak PDF-verslag' })).toBeFocused();
  await toPart(page, 'Draaiboek');
  await says(page, 'Bijeenkomst afgesloten.', () => inTime(page, 'Bijeenkomst afsluiten'));
});
