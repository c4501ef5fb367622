import { expect, firstVisit, makeTraining, openDemo, test, toPart, writeNote } from './app';
import { pdfText } from './pdf';
import { replaceChapterBody } from './database';
import { hostileMarkdown } from '../unit/content/document/hostileMarkdown';

const search = 'Zoeken in handboek en oefeningen';

test('without a network a word leads to its place in the handbook, and back to what was searched for', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await page.getByRole('link', { name: 'Handboek', exact: true }).click();
  await page.getByRole('searchbox', { name: search }).pressSequentially('eigen casusen');
  await expect(page.getByText(/^\d+ resultaten$/)).toBeVisible();
  const results = page.getByRole('region', { name: /^Handboek \d+$/ });
  await expect(results.locator('mark').first()).toBeVisible();
  await results.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  if (anchor !== '') await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: search })).toHaveValue('eigen casusen');
});

test('the chapters make room for what is found, and are there again when the field is emptied', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await page.goto(`${server.origin}/handboek`);
  const chapter = page.getByRole('link', { name: /^2\. De rol van de trainer/ });
  await expect(chapter).toBeVisible();
  const field = page.getByRole('searchbox', { name: search });
  await field.pressSequentially('oefening rollenspel');
  await expect(page.getByText(/^\d+ resultaten$/)).toBeVisible();
  await expect(chapter).toBeHidden();
  const found = page.locator('main section').getByRole('link');
  await page.keyboard.press('Tab');
  await expect(found.first()).toBeFocused();
  const [count = ''] = (await page.getByText(/^\d+ resultaten$/).textContent())?.split(' ') ?? [];
  await expect(found).toHaveCount(Number(count));
  await field.fill('');
  await expect(chapter).toBeVisible();
  await expect(page.getByText(/resultaten$/)).toBeHidden();
  await expect(page.locator('mark')).toHaveCount(0);
});

test("a trainer's own notes are found beside the handbook, and nobody else's index holds them", async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await writeNote(page, 'De beamer deed het niet, neem een verlengsnoer mee.');
  await page.getByRole('link', { name: 'Handboek', exact: true }).click();
  await page.getByRole('searchbox', { name: search }).fill('verlengsnoer beamer deed');
  const notes = page.getByRole('region', { name: /^Eigen notities/ });
  await expect(notes.getByRole('link')).toContainText('Notitie bij bijeenkomst 1');
  await notes.getByRole('link').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'De beamer deed het niet' })).toBeVisible();
});

test('bookmark, remark, place and text size are there after the app was closed', async ({ page, server }) => {
  await firstVisit(page, server);
  await page.getByRole('link', { name: 'Handboek', exact: true }).click();
  await page.getByRole('link', { name: /Werkvormen die werken/ }).click();
  await page.getByRole('combobox', { name: 'Tekstgrootte' }).selectOption('Groter');
  await page.getByRole('button', { name: 'Opmerkingen schrijven' }).click();
  await page
    .getByRole('button', { name: /^Opmerking bij: / })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Je opmerking' }).fill('Dit deed de groep in Tiel graag.');
  await page.getByRole('button', { name: 'Opmerking bewaren' }).click();
  await expect(page.getByRole('complementary')).toContainText('Dit deed de groep in Tiel graag.');
  await page.getByRole('navigation', { name: 'In dit hoofdstuk' }).getByRole('link').nth(2).click();
  const heading = await page.evaluate(() => document.querySelector(':target')?.textContent ?? '');
  await page.getByRole('button', { name: 'Bewaar bladwijzer' }).click();
  await expect(page.getByText('Bladwijzer bewaard.')).toBeVisible();
  await expect(page.getByText('Alles bewaard op dit apparaat')).toBeVisible();

  await server.stop();
  await page.goto(`${server.origin}/handboek`);
  const bookmarks = page.getByRole('region', { name: 'Bladwijzers' });
  await expect(bookmarks.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: /^Lees verder/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeInViewport();
  await expect(page.getByRole('complementary')).toContainText('Dit deed de groep in Tiel graag.');
  await expect(page.getByRole('combobox', { name: 'Tekstgrootte' })).toHaveValue('larger');

  await page.goto(`${server.origin}/handboek`);
  await bookmarks.getByRole('button', { name: /^Bladwijzer weghalen/ }).click();
  await expect(bookmarks).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(bookmarks.getByRole('listitem')).toHaveCount(1);
});

test('reading goes on at the last of two jumps, also for who leaves right after it', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await page.goto(`${server.origin}/handboek/werkvormen-die-werken`);
  await expect(page.getByRole('navigation', { name: 'In dit hoofdstuk' })).toBeVisible();
  const heading = await page.evaluate(async () => {
    const links = document.querySelectorAll<HTMLElement>('article nav a');
    const jumped = async (link?: HTMLElement) => {
      const arrived = new Promise((done) => window.addEventListener('scrollend', done, { once: true }));
      link?.click();
      await arrived;
    };
    await jumped(links[1]);
    await jumped(links[3]);
    return links[3]?.textContent ?? '';
  });
  await page.goto(`${server.origin}/handboek`);
  await page.getByRole('link', { name: /^Lees verder/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeInViewport();
});

test('a chapter is found, read and left by keyboard alone', async ({ page, server }) => {
  await firstVisit(page, server);
  await page.goto(`${server.origin}/handboek`);
  await expect(page.getByRole('link', { name: /^1\. / })).toBeVisible();
  const press = async (name: RegExp) => {
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (name.test(focused)) return page.keyboard.press('Enter');
    }
    throw new Error(`the keyboard does not reach ${String(name)}`);
  };
  await press(/^1\. /);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press(/^Volgende: /);
  await expect(page.getByText('Hoofdstuk 2', { exact: false }).first()).toBeVisible();
  await press(/^Terug naar het handboek/);
  await expect(page.getByRole('searchbox', { name: search })).toBeVisible();
});

test('the whole handbook, a worksheet and the kit of a session are made on the device', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await openDemo(page);
  await server.stop();
  const take = async (button: string) => {
    await page.getByRole('button', { name: button }).click();
    const link = page.getByRole('link', { name: 'PDF downloaden' });
    await expect(link).toBeVisible({ timeout: 60_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return { name: download.suggestedFilename(), text: await pdfText(await download.path()) };
  };

  await page.getByRole('link', { name: 'Bijeenkomst 3' }).click();
  await page.getByLabel('Aantal deelnemers').fill('13');
  await page.getByText('Hoeveel je van elk blad print').click();
  await expect(
    page.getByText('15 × Mijn casus in vijf zinnen (voor elke deelnemer, en 2 extra)'),
  ).toBeVisible();
  await expect(page.getByText('1 × Wat medewerkers vragen (één voor de hele groep)')).toBeVisible();
  const kit = await take('Map voor deze bijeenkomst als PDF');
  expect(kit.text).toContain('Presentielijst');
  expect(kit.text).toContain('Kijken zonder oordeel');
  expect(kit.text).toContain('Voorbeeldinhoud. Dit is niet het handboek van TNO.');

  await page.getByRole('link', { name: 'Handboek', exact: true }).click();
  const handbook = await take('Hele handboek als PDF');
  expect(handbook.name).toBe('mentorwijs-handboek.pdf');
  expect(handbook.text).toContain('14. Evalueren en vasthouden');
  expect(handbook.text).toContain('Bronnen');

  await page.goto(`${server.origin}/oefeningen/mag-ik-dit-vragen`);
  const worksheet = await take('Werkblad als PDF');
  expect(worksheet.name).toBe('mentorwijs-werkblad-mag-ik-dit-vragen.pdf');
  expect(worksheet.text).toContain('Mijn groene vragen');
});

test('a sheet that a guide hands out is one tap away, and is printed by itself', async ({ page, server }) => {
  await firstVisit(page, server);
  await server.stop();
  await page.goto(`${server.origin}/handboek/bijeenkomst/2`);
  await page.getByRole('article').getByRole('link', { name: 'netwerkkaart', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Netwerkkaart' })).toBeVisible();
  await page.getByRole('button', { name: 'Blad als PDF' }).click();
  const link = page.getByRole('link', { name: 'PDF downloaden' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('mentorwijs-netwerkkaart.pdf');
  expect(await pdfText(await download.path())).toContain('Wie bel ik voor welke vraag?');
});

test('what is done after a session is on the list once it has ended', async ({ page, server }) => {
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 3' }).click();
  await expect(page.getByRole('group', { name: 'Vooraf regelen' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Klaarzetten' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Na afloop' })).toBeHidden();
  await page.goto(page.url().replace('/3', '/1'));
  await page
    .getByRole('group', { name: 'Na afloop' })
    .getByRole('checkbox', { name: 'Drie minuten samen teruggekeken' })
    .check();
  await expect(page.getByText('1 van 6 klaar')).toBeVisible();
});

test('a picture of the pack is shown without a network', async ({ page, server }) => {
  await firstVisit(page, server);
  await server.stop();
  await page.goto(`${server.origin}/handboek/werkvormen-die-werken`);
  const picture = page.getByRole('img', { name: /zaalopstellingen/ });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
});

test('a pack that got past every check still runs nothing, loads nothing and leads nowhere', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const chapter = 'de-rol-van-de-trainer';
  await replaceChapterBody(page, chapter, hostileMarkdown.join('\n\n'));
  await page.goto(`${server.origin}/handboek/${chapter}`);
  await expect(page.getByText('window.hurt').first()).toBeVisible();

  const found = await page.evaluate(() => {
    const article = document.querySelector('article');
    const elements = [...(article?.querySelectorAll('*') ?? [])];
    const handlers = elements.flatMap((one) =>
      one.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    const tags = new Set(elements.map(({ localName }) => localName));
    const links = [...(article?.querySelectorAll('a') ?? [])].map(({ protocol }) => protocol);
    return { hurt: 'hurt' in window, handlers, tags: [...tags], links: [...new Set(links)] };
  });
  expect(found.hurt).toBe(false);
  expect(found.handlers).toEqual([]);
  for (const tag of ['script', 'iframe', 'object', 'style', 'form', 'video', 'math', 'meta', 'base', 'link'])
    expect(found.tags).not.toContain(tag);
  expect(found.links.filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol))).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(server.origin) && !url.startsWith('blob:'))).toEqual([]);

  await page.goto(`${server.origin}/handboek`);
  await page.getByRole('searchbox', { name: search }).fill('hurt');
  await expect(page.locator('mark').first()).toBeVisible();
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});
