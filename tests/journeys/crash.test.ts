import { tableText } from './database';
import { expect, firstVisit, makeTraining, pasteParticipants, test, toPart, writeNote } from './app';
import { killBrowser, newProfile, openProfile } from './profile';

test('a browser that is killed in a session comes back in that session with all that was saved', async ({
  server,
}, info) => {
  const folder = newProfile();
  const before = await openProfile(folder, info);
  const page = await before.newPage();
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Şahin', 'Bert Janssen']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await page.getByRole('button', { name: 'Volgende blok' }).click();
  await expect(page.getByRole('timer')).toHaveText(/^(20:00|19:5\d)$/);
  const shownAt = Date.now();
  const secondsLeft = async () => {
    const [minutes = 0, seconds = 0] = (await page.getByRole('timer').innerText()).split(':').map(Number);
    return minutes * 60 + seconds;
  };
  const left = await secondsLeft();
  await toPart(page, 'Aanwezigheid');
  await page
    .getByRole('group', { name: 'Aylin Şahin' })
    .getByRole('radio', { name: 'Aanwezig', exact: true })
    .check();
  await expect(page.getByText('1 aanwezig')).toBeVisible();
  await toPart(page, 'Notities');
  await writeNote(page, 'Deze notitie is bewaard.');
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).pressSequentially('Nog niet bewaard');
  // The draft follows within 300 ms; the database itself says when it is there.
  await expect.poll(() => tableText(page, 'drafts'), { timeout: 5000 }).toContain('Nog niet bewaard');
  killBrowser(folder);

  const after = await openProfile(folder, info);
  const again = await after.newPage();
  await again.goto(`${server.origin}/`);
  await again.getByRole('button', { name: 'Terug naar de bijeenkomst' }).click();
  await expect(
    again.getByRole('heading', { level: 1, name: 'Kennismaken: mijn werkvloer in drie zinnen' }),
  ).toBeVisible();
  const [minutes = 0, seconds = 0] = (await again.getByRole('timer').innerText()).split(':').map(Number);
  const passed = (Date.now() - shownAt) / 1000;
  expect(Math.abs(left - passed - (minutes * 60 + seconds))).toBeLessThan(3);
  await toPart(again, 'Aanwezigheid');
  await expect(again.getByText('1 aanwezig · 0 afwezig · 1 niet ingevuld')).toBeVisible();
  await toPart(again, 'Notities');
  await expect(again.getByText('Deze notitie is bewaard.')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Nieuwe notitie' })).toHaveValue('Nog niet bewaard');
  await after.close();
});
