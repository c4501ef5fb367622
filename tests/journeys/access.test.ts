import { violations } from './axe';
import { cameraPhoto, pickPhoto } from './photo';
import {
  atNoon,
  expect,
  firstVisit,
  inTime,
  makeTraining,
  openDemo,
  pasteParticipants,
  test,
  toPart,
  writeNote,
} from './app';

test.use({ reducedMotion: 'reduce' });

test('axe finds nothing wrong in the main job, in any colours', async ({ page, server }, info) => {
  test.slow();
  const found: string[] = [];
  const look = async (state: string) => found.push(...(await violations(page, state)));
  await atNoon(page);
  await firstVisit(page, server);
  await look('Welkom');
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await look('no trainings yet');
  await page.getByRole('link', { name: 'Nieuwe training' }).click();
  await page.getByRole('button', { name: 'Training aanmaken' }).click();
  await expect(page.getByText('Vul dit veld in.').first()).toBeVisible();
  await look('a new training with errors');
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await look('a training without participants');
  await page.getByRole('button', { name: 'Lijst plakken' }).click();
  await look('pasting a list');
  await page.keyboard.press('Escape');
  await pasteParticipants(page, ['Aylin Şahin;Kwekerij;Teamleider', 'Bert Janssen']);
  await look('a training with participants');
  await page.getByRole('button', { name: 'Aylin Şahin' }).click();
  await look('changing a participant');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Training wijzigen' })).toBeVisible();
  await look('changing a training');
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await look('the list of trainings');
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
  await look('a planned session');
  await page.getByRole('link', { name: 'Draaiboek aanpassen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Draaiboek aanpassen' })).toBeVisible();
  await look('an own run-sheet');
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  await look('attendance, with an undo');
  await page
    .getByRole('button', { name: /^Tekenen: / })
    .first()
    .click();
  await look('a field to sign in');
  await page.getByRole('button', { name: 'Zonder tekenen bevestigen' }).click();
  await look('who confirms that somebody was there');
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  await page.getByRole('button', { name: 'Rondgeven' }).click();
  await look('the tablet passed round');
  await page.getByRole('button', { name: 'Stoppen (trainer)' }).focus();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 10_000 });
  await page.keyboard.up('Enter');
  await toPart(page, 'Notities');
  await look('no notes yet');
  await writeNote(page, 'Beamer geregeld.');
  await look('notes');
  await pickPhoto(page, await cameraPhoto(page, info.outputPath('flip-over.jpg'), 'Afspraken'));
  await expect(page.getByRole('textbox', { name: 'Bijschrift' })).toBeVisible();
  await look('the caption of a photo');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await page.getByRole('button', { name: /^Vergroten/ }).click();
  await look('an enlarged photo');
  await page.keyboard.press('Escape');
  await toPart(page, 'Huiswerk');
  await look('homework');
  await toPart(page, 'Verslag');
  await look('a report that is not complete');
  await toPart(page, 'Draaiboek');
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await look('a running session');
  await page.getByRole('button', { name: 'Pauzeren' }).click();
  await expect(page.getByRole('button', { name: 'Verdergaan' })).toBeVisible();
  await look('a paused session');
  await page.getByRole('button', { name: 'Tijd', exact: true }).click();
  await look('what can be done about the time');
  await page.getByRole('dialog').getByRole('button', { name: 'Inkorten' }).click();
  await look('shortening a block');
  await page.keyboard.press('Escape');
  await page.clock.fastForward('03:00:00');
  await expect(page.getByText(/min achter/).first()).toBeVisible();
  await look('a session that is late');
  await inTime(page, 'Bijeenkomst afsluiten');
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgesloten' })).toBeVisible();
  await look('a session that was held');
  await page.getByRole('link', { name: 'Afronden' }).click();
  await page.getByRole('link', { name: 'Uren boeken' }).click();
  await page.getByRole('button', { name: 'Boeken', exact: true }).click();
  await expect(page.getByText('Vul in hoe lang het was')).toBeVisible();
  await look('hours that are not filled in');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Metingen', exact: true }).click();
  await page.getByRole('button', { name: 'Startmeting invullen' }).click();
  await page.getByRole('button', { name: 'Klaar', exact: true }).click();
  await look('a survey that is not filled in');
  await page.getByRole('button', { name: 'Stoppen (trainer)' }).focus();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 10_000 });
  await page.keyboard.up('Enter');
  await look('the surveys of a training');
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Wat nog wacht' })).toBeVisible();
  await look('Vandaag');
  expect(found).toEqual([]);
});

test('axe finds nothing wrong in the content and the settings, in any colours', async ({ page, server }) => {
  test.slow();
  const found: string[] = [];
  const look = async (state: string) => found.push(...(await violations(page, state)));
  const open = async (path: string) => {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
  };
  await firstVisit(page, server);
  await openDemo(page);
  await look('the example');
  await page.getByRole('link', { name: 'Brieven en berichten' }).click();
  await look('the letters');
  await page.getByRole('link', { name: 'Herinnering, twee werkdagen vooraf' }).click();
  await expect(page.getByLabel('Over welke bijeenkomst')).toBeVisible();
  await look('a letter');
  await page.getByRole('link', { name: 'Brieven en berichten' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Voorbeeldtraining Groenmeer' }).click();
  await page.getByRole('link', { name: 'Exporteren' }).click();
  await expect(page.getByRole('button', { name: 'Maak agenda (.ics)' })).toBeEnabled();
  await look('the files of a training');
  await open('/handboek');
  await expect(page.getByRole('link', { name: /De rol van de trainer/ })).toBeVisible();
  await look('the handbook');
  await page.getByRole('searchbox').fill('casus');
  await expect(page.locator('mark').first()).toBeVisible();
  await look('search results');
  await page.getByRole('searchbox').fill('qqqqqq');
  await expect(page.getByText(/Niets gevonden/)).toBeVisible();
  await look('nothing found');
  for (const path of [
    '/handboek/werkvormen-die-werken',
    '/handboek/bijeenkomst/2',
    '/handboek/blad/netwerkkaart',
    '/oefeningen',
    '/oefeningen/mag-ik-dit-vragen',
    '/leren',
    '/leren/veilig-leiden',
    '/leren/wat-zeg-je-nu/een-naam-valt',
    '/leren/oefenen/1',
    '/instellingen',
    '/instellingen/inhoud',
    '/instellingen/synchronisatie',
    '/instellingen/opslag',
    '/beheer',
    '/help',
    '/instellingen/over',
    '/klaar',
    '/toegankelijkheid',
  ]) {
    await open(path);
    await look(path);
  }
  await open('/handboek/werkvormen-die-werken');
  await page.getByRole('button', { name: 'Opmerkingen schrijven' }).click();
  await page
    .getByRole('button', { name: /^Opmerking bij/ })
    .first()
    .click();
  await look('a remark beside a paragraph');
  await open('/bestaat-niet');
  await look('an address that is not there');
  await page.setViewportSize({ width: 1180, height: 820 });
  await open('/');
  await look('Vandaag in landscape');
  expect(found).toEqual([]);
});

test('a running session is told by names and roles, and says nothing of its own accord', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Vandaag" [level=1]
    - heading /Kijken naar wat iemand nodig heeft/ [level=2]
    - button "Voorbereiden"
    - region "Wat nog wacht":
      - heading "Wat nog wacht" [level=2]
      - list
  `);
  await page.getByRole('button', { name: 'Voorbereiden' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - navigation "Onderdelen van de bijeenkomst"
    - region "Draaiboek":
      - heading "Welkom, presentielijst en terugblik" [level=1]
      - timer
      - button "Ongedaan maken"
      - group "Bediening":
        - button "Notitie"
        - button "Foto"
        - button "Pauzeren"
        - button "Tijd"
        - button /Volgende blok/
  `);
  // What was pressed is said; the clock says nothing.
  await expect(page.getByText('Gestart. Nu: Welkom')).toBeAttached();
  await page.evaluate(() => {
    const seen = new MutationObserver((changes) => {
      const said = changes.filter(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live], [role=status], [role=alert]',
        ),
      );
      document.body.dataset['said'] = String(Number(document.body.dataset['said'] ?? 0) + said.length);
    });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const before = await page.getByRole('timer').textContent();
  await page.clock.runFor('01:00');
  await expect(page.getByRole('timer')).not.toHaveText(before ?? '');
  expect(await page.evaluate(() => document.body.dataset['said'] ?? '0')).toBe('0');

  await toPart(page, 'Aanwezigheid');
  await expect(page.getByRole('group', { name: 'Aylin Şahin' })).toMatchAriaSnapshot(`
    - group "Aylin Şahin":
      - heading "Aylin Şahin" [level=2]
      - radio "Aanwezig"
      - radio "Afwezig met bericht"
      - radio "Afwezig zonder bericht"
  `);
});
