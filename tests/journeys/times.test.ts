import { expect, firstVisit, inTime, makeTraining, pasteParticipants, test, toPart } from './app';

/** As fast as fingers on keys, and slower than the app: what is half typed is seen by it. */
const KEY_MS = { delay: 180 };

test('times are kept as they are typed with keys, and half a time changes nothing', async ({
  page,
  server,
}) => {
  test.slow();
  await page.clock.install({ time: new Date('2026-11-24T15:50:00+01:00') });
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Demir']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('radio', { name: 'Aanwezig', exact: true }).check();
  const time = page.getByRole('button', { name: 'Tijd: Aylin Demir' });
  await time.click();
  const arrived = page.getByLabel('Aangekomen om', { exact: true });
  await arrived.focus();
  await page.keyboard.type('1625', KEY_MS);
  await expect(arrived).toHaveValue('16:25');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('heading').click();
  await expect(page.getByText('125 van 150 min')).toBeVisible();
  await arrived.focus();
  await page.keyboard.type('1735', KEY_MS);
  await page.getByRole('dialog').getByRole('heading').click();
  await expect(arrived).toHaveValue('17:35');
  await expect(page.getByText('55 van 150 min')).toBeVisible();
  await arrived.focus();
  await page.keyboard.press('Backspace');
  await page.getByRole('dialog').getByRole('heading').click();
  await expect(page.getByText('Vul de tijd helemaal in')).toBeVisible();
  await expect(page.getByText('55 van 150 min')).toBeVisible();
  await arrived.fill('04:20');
  await page.getByRole('dialog').getByRole('heading').click();
  await expect(page.getByText('Dit is buiten de bijeenkomst (16:00–18:30).')).toBeVisible();
  await page.getByRole('button', { name: 'Maak er 16:20 van' }).click();
  await expect(page.getByText('130 van 150 min')).toBeVisible();
  await page.getByRole('button', { name: 'Aangekomen om, plus 5 minuten' }).click();
  await expect(page.getByText('125 van 150 min')).toBeVisible();
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('radio', { name: 'Afwezig met bericht' }).check();
  await page.getByRole('radio', { name: 'Aanwezig', exact: true }).check();
  await expect(time).toHaveText('van 16:25');
});

test('an end that was forgotten until the next morning is asked about, and can be put right afterwards', async ({
  page,
  server,
}) => {
  test.slow();
  await page.clock.install({ time: new Date('2026-11-24T15:58:00+01:00') });
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Demir']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('button', { name: /Volgende blok/ })).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-25T09:00:00+01:00'));
  await page.reload();
  await inTime(page, 'Bijeenkomst afsluiten');
  await expect(page.getByRole('heading', { name: 'Wanneer was de bijeenkomst echt?' })).toBeVisible();
  await expect(page.getByLabel('Begonnen om')).toHaveValue('16:00');
  await expect(page.getByLabel('Afgelopen om')).toHaveValue('18:30');
  await page.screenshot({ path: 'test-results/held.png', fullPage: true });
  await page.getByRole('button', { name: 'Tijden bewaren' }).click();
  await expect(page.getByText('De tijden zijn achteraf aangepast.')).toBeVisible();
  await page.getByRole('button', { name: 'Heropenen' }).click();
  const ask = page.getByRole('dialog', { name: 'Wil je deze bijeenkomst verder leiden?' });
  await expect(ask).toContainText('De bijeenkomst was op di 24 november 2026.');
  await ask.getByRole('button', { name: 'Tijden aanpassen' }).click();
  await expect(page.getByLabel('Begonnen om')).toHaveValue('16:00');
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgesloten' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await page.getByRole('button', { name: 'Tijden aanpassen' }).click();
  await page.getByLabel('Afgelopen om').fill('18:20');
  await page.getByRole('button', { name: 'Tijden bewaren' }).click();
  await expect(page.getByText('Gehouden van 16:00 tot 18:20')).toBeVisible();
});
