import { atNoon, expect, firstVisit, openDemo, test } from './app';

/** The example's second session is planned today from 16:00 to 18:30. */
const startAt = async (page: Parameters<typeof firstVisit>[0], time: string) => {
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
  await page.clock.setSystemTime(new Date(`2026-11-24T${time}:00+01:00`));
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
};

test.beforeEach(async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
});

test('running late is told, with one proposal that is taken and taken back as one', async ({ page }) => {
  await startAt(page, '16:00');
  await page.clock.fastForward('25:00');
  await expect(page.getByText('15 min achter', { exact: true })).toBeVisible();
  await expect(page.getByText('Over de tijd')).toBeVisible();
  const proposal = page.getByRole('region', { name: '15 min achter. Zo haal je 18:30.' });
  await expect(proposal.getByRole('checkbox', { name: /Huiswerk: wat zag je\?/ })).toBeChecked();
  await proposal.getByRole('button', { name: /^Zo doen · einde 18:\d\d/ }).click();
  await expect(proposal).toBeHidden();
  await expect(page.getByText(/min achter/)).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('15 min achter', { exact: true })).toBeVisible();
  await expect(proposal.getByText('naar bijeenkomst 3').first()).toBeVisible();
  await proposal.getByRole('button', { name: 'Liever uitlopen' }).click();
  await expect(proposal).toBeHidden();
  await page.reload();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByText('15 min achter', { exact: true })).toBeVisible();
  await expect(proposal).toBeHidden();

  await page.getByRole('button', { name: 'Tijd', exact: true }).click();
  await page.getByRole('button', { name: 'Podium' }).click();
  const podium = page.getByRole('dialog', { name: 'Podium' });
  await expect(podium).toContainText('Welkom, presentielijst en terugblik');
  await page.keyboard.press('PageDown');
  await expect(podium).toContainText('Huiswerk: wat zag je?');
  await page.keyboard.press('Escape');
  await expect(podium).toBeHidden();
});

test('what there was no time for is told at the head of the next session', async ({ page, server }) => {
  await server.stop();
  await startAt(page, '16:00');
  await page.getByRole('button', { name: 'Tijd', exact: true }).click();
  await page.getByRole('button', { name: 'Bijeenkomst afsluiten' }).click();
  await expect(page.getByText('De bijeenkomst is afgesloten')).toBeVisible();
  await page.goto(page.url().replace('/bijeenkomst/2/', '/bijeenkomst/3/'));
  const previously = page.getByRole('region', { name: 'Vorige keer' });
  await expect(previously).toContainText(/Niet aan bod gekomen:\s*Huiswerk: wat zag je\?/);
  await expect(previously).not.toContainText(/pauze/i);

  const block = previously.getByRole('listitem').filter({ hasText: 'Huiswerk: wat zag je?' });
  await block.getByRole('button', { name: 'Huiswerk: wat zag je? nu doen' }).click();
  await expect(block).toContainText('staat in het draaiboek');
  await expect(previously).toContainText(/Het draaiboek is nu \d+ min te lang/);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await block.getByRole('button', { name: 'Huiswerk: wat zag je? nu doen' }).click();
  await expect(block).toContainText('staat in het draaiboek');
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.getByRole('button', { name: /^Volgende blok/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Huiswerk: wat zag je?' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Zo leid je dit blok' })).toContainText(/[a-z]{4}/);
});

test('a late start never moves the planned end silently', async ({ page }) => {
  await startAt(page, '16:12');
  await expect(page.getByText('gepland 18:30')).toBeVisible();
  await expect(page.getByText('12 min achter', { exact: true })).toBeVisible();
});

test('what a late start means is said before anybody starts', async ({ page }) => {
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-11-24T16:18:00+01:00'));
  await page.clock.runFor(2000);
  await expect(page.getByText(/Start je nu, dan is het einde 18:48/)).toBeVisible();
});

test('a session held at another time of the day than planned is on time', async ({ page }) => {
  await startAt(page, '20:00');
  await expect(page.getByText('22:30', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('op schema')).toBeVisible();
});
