import { atNoon, expect, firstVisit, makeTraining, pasteParticipants, test, toPart, watch } from './app';
import { violations } from './axe';
import { PASSPHRASE, turnOnLock, unlock } from './lock';

test('a tablet with a passphrase shows nothing of anybody until somebody types it, on no page and in no tab', async ({
  page,
  server,
}) => {
  test.slow();
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Şahin']);
  const training = new URL(page.url()).pathname;
  await turnOnLock(page);
  expect(await violations(page, 'a passphrase that was set')).toEqual([]);
  const other = await page.context().newPage();
  const troubles: string[] = [];
  watch(other, troubles);
  await other.goto(`${server.origin}${training}`);
  await expect(other.getByRole('heading', { level: 1, name: 'Ontgrendelen' })).toBeVisible();
  await unlock(other);
  await expect(other.getByRole('heading', { level: 1, name: 'Najaar' })).toBeVisible({ timeout: 30_000 });

  await page.goto(`${server.origin}${training}`);
  await unlock(page);
  await expect(page.getByText('Aylin Şahin')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByRole('heading', { level: 1, name: 'Ontgrendelen' })).toBeVisible();
    expect(await tab.content()).not.toContain('Aylin');
    expect(await tab.content()).not.toContain('Najaar');
    expect(await tab.title()).toBe('Ontgrendelen');
  }
  const paths = [
    '/',
    '/trainingen',
    training,
    `${training}/bijeenkomst/1/aanwezigheid`,
    '/klaar',
    '/instellingen',
  ];
  for (const path of paths) {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Ontgrendelen' }), path).toBeVisible();
    expect(await page.content(), path).not.toContain('Aylin');
  }
  expect(await violations(page, 'a locked tablet')).toEqual([]);

  await unlock(page, 'iets heel anders dan dat');
  await expect(page.getByText('Dit is niet de wachtzin. Er is niets gewist.')).toBeVisible({
    timeout: 30_000,
  });
  await unlock(page, PASSPHRASE.toUpperCase());
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible({
    timeout: 30_000,
  });
  expect(troubles).toEqual([]);
});

test('a forgotten passphrase is set anew with the recovery key', async ({ page, server }) => {
  test.slow();
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const key = await turnOnLock(page);
  await page.getByRole('button', { name: 'Nu vergrendelen' }).click();
  await page.getByRole('button', { name: 'Herstelsleutel gebruiken' }).click();
  const field = page.getByRole('textbox', { name: 'Herstelsleutel' });
  await field.fill(key.replace(/^./, (sign) => (sign === '7' ? '8' : '7')));
  await page.getByRole('textbox', { name: 'Nieuwe wachtzin' }).fill('een heel andere zin');
  await page.getByRole('textbox', { name: 'Herhaal wachtzin' }).fill('een heel andere zin');
  await page.getByRole('button', { name: 'Ontgrendelen', exact: true }).click();
  await expect(page.getByText('Deze herstelsleutel hoort niet bij dit apparaat')).toBeVisible();
  expect(await violations(page, 'a wrong recovery key')).toEqual([]);
  await field.fill(key.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Ontgrendelen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beveiliging' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Nu vergrendelen' }).click();
  await unlock(page, 'een heel andere zin');
  await expect(page.getByRole('heading', { level: 1, name: 'Beveiliging' })).toBeVisible({ timeout: 30_000 });
});

test('a tablet that nobody touches says that it will lock, and locks, and keeps what was half typed', async ({
  page,
  server,
}) => {
  test.slow();
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const training = page.url();
  await turnOnLock(page);
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await page.clock.runFor('09:30');
  await expect(page.getByText('De app vergrendelt zo')).toBeVisible();
  expect(await violations(page, 'a tablet that will lock')).toEqual([]);
  await page.getByRole('button', { name: 'Ontgrendeld blijven' }).click();
  await expect(page.getByText('De app vergrendelt zo')).toBeHidden();
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).pressSequentially('Half getypt');
  await page.clock.runFor('10:05');
  await expect(page.getByRole('heading', { level: 1, name: 'Ontgrendelen' })).toBeVisible();
  await unlock(page);
  await expect(page.getByRole('textbox', { name: 'Nieuwe notitie' })).toHaveValue('Half getypt', {
    timeout: 30_000,
  });
  expect(page.url()).toContain(training);
});

test('a session that runs goes on behind a curtain, and a tablet that goes round asks for the passphrase', async ({
  page,
  server,
}) => {
  test.slow();
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Şahin']);
  await turnOnLock(page);
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await toPart(page, 'Aanwezigheid');
  await page.clock.runFor('10:05');
  const curtain = page.getByRole('dialog', { name: 'De bijeenkomst loopt door' });
  await expect(curtain).toBeVisible();
  expect(await violations(page, 'a running session behind the curtain')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(curtain).toBeVisible();
  await unlock(page);
  await expect(curtain).toBeHidden({ timeout: 30_000 });
  await page
    .getByRole('group', { name: 'Aylin Şahin' })
    .getByRole('radio', { name: 'Aanwezig', exact: true })
    .check();
  await page.getByRole('button', { name: 'Rondgeven' }).click();
  const round = page.getByRole('dialog', { name: 'Rondgeven' });
  await round.getByRole('button', { name: 'Stoppen (trainer)' }).hover();
  await page.mouse.down();
  await page.clock.runFor(2100);
  await page.mouse.up();
  await unlock(page, 'iets heel anders dan dat');
  await expect(round.getByText('Dit is niet de wachtzin.')).toBeVisible({ timeout: 30_000 });
  await unlock(page);
  await expect(round).toBeHidden({ timeout: 30_000 });
});
