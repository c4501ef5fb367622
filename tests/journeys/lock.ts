import type { Page } from '@playwright/test';
import { expect } from './app';

export const PASSPHRASE = 'appel brug citroen kwikstaart';

/** Sets the passphrase as a trainer would; gives back the recovery key. */
export async function turnOnLock(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Beveiliging' }).click();
  await page.getByRole('textbox', { name: 'Wachtzin', exact: true }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'Herhaal wachtzin' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Vergrendeling aanzetten' }).click();
  const groups = await page
    .getByRole('list', { name: 'Je herstelsleutel' })
    .getByRole('listitem')
    .allTextContents();
  await page.getByRole('textbox', { name: 'Typ de laatste twee groepjes' }).fill(groups.slice(-2).join(' '));
  await page.getByRole('button', { name: 'Vergrendeling aanzetten' }).click();
  await expect(page.getByText('De wachtzin werkt vanaf nu.')).toBeVisible({ timeout: 30_000 });
  return groups.join('-');
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByRole('textbox', { name: 'Wachtzin', exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Ontgrendelen', exact: true }).click();
}
