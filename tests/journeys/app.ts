import { expect, test as base, type Page } from '@playwright/test';
import { startServer, type Server } from './server';

/**
 * A test with a server of its own. Whatever a page does, it breaks no rule of the security policy and throws no
 * error that nobody catches.
 */
export const test = base.extend<{ server: Server; calm: undefined }>({
  server: async ({ page }, use) => {
    const server = await startServer();
    await use(server);
    // What a page still asks for as a test ends is no trouble of its own.
    await page.close();
    await server.stop();
  },
  calm: [
    async ({ page }, use) => {
      const troubles: string[] = [];
      watch(page, troubles);
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export function watch(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) troubles.push(message.text());
  });
}

/** Opens the app with the server there, and waits until it says that it can do without. */
export async function firstVisit(page: Page, server: Server): Promise<void> {
  await page.goto(`${server.origin}/`);
  await expect(page.getByText('Werkt nu zonder netwerk', { exact: true })).toBeVisible({ timeout: 30_000 });
}

/** Noon, hours before the example's session of that day: nothing is late, whenever the tests are run. */
export async function atNoon(page: Page): Promise<void> {
  await page.clock.install({ time: new Date('2026-11-24T12:00:00+01:00') });
}

export interface NewTraining {
  title: string;
  date: string;
}

/** Makes a training as a trainer would; ends on its page. */
export async function makeTraining(page: Page, { title, date }: NewTraining): Promise<void> {
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Nieuwe training' }).click();
  await page.getByRole('textbox', { name: 'Naam van de training' }).fill(title);
  await page.getByRole('textbox', { name: 'Trainers' }).fill('Marieke de Vries, Ruud Smit');
  await page.getByLabel('Datum bijeenkomst 1').fill(date);
  await page.getByLabel('Datum bijeenkomst 1').blur();
  await page.getByRole('button', { name: 'Training aanmaken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Opens the sheet of the training's page or of attendance, and puts somebody on the list. */
export async function addParticipant(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Deelnemer toevoegen' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Naam' }).fill(name);
  await sheet.getByRole('button', { name: 'Toevoegen', exact: true }).click();
}

export async function pasteParticipants(page: Page, lines: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Lijst plakken' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lijst plakken' });
  await dialog.getByRole('textbox', { name: 'Plak hier de lijst' }).fill(lines.join('\n'));
  await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Goes to a page of the session that is open. */
export async function toPart(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Onderdelen van de bijeenkomst' });
  await parts.getByRole('link', { name }).click();
  await expect(parts.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
}

/** Does what the sheet "Tijd" of a running session holds. */
export async function inTime(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Tijd', exact: true }).click();
  await page.getByRole('dialog', { name: 'Tijd en volgorde' }).getByRole('button', { name }).click();
}

export async function writeNote(page: Page, text: string, about?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill(text);
  if (about) await page.getByRole('combobox', { name: 'Hoort bij' }).selectOption({ label: about });
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
}

export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bekijk een voorbeeldtraining' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Voorbeeldtraining Groenmeer' })).toBeVisible();
}

/** The example with its second session running; gives back the path of the training. */
export async function runDemo(page: Page, { origin }: Server): Promise<string> {
  await openDemo(page);
  const training = new URL(page.url()).pathname;
  await page.goto(`${origin}${training}/bijeenkomst/2/draaiboek`);
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  return training;
}
