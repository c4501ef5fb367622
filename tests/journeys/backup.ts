import type { Page } from '@playwright/test';
import { expect } from './app';

export const PASSPHRASE = 'appel zebra toren lamp wolk';

/** On the page of the storage: makes a backup of what is chosen there, with this passphrase. */
export async function makeBackup(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Wachtzin voor de kopie' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByRole('link', { name: 'Reservekopie bewaren' })).toBeVisible();
}

/** Keeps the backup that was made at this path, and says what the file is called. */
export async function keepBackup(page: Page, path: string): Promise<string> {
  const link = page.getByRole('link', { name: 'Reservekopie bewaren' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

/** On the page of the storage: chooses a file, and opens it with a passphrase. */
export async function openBackup(page: Page, path: string, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Reservekopie kiezen').setInputFiles([]);
  await page.getByLabel('Reservekopie kiezen').setInputFiles(path);
  await page.getByRole('textbox', { name: 'Wachtzin van de kopie' }).fill(passphrase);
  await page.getByRole('button', { name: 'Openen' }).click();
}
