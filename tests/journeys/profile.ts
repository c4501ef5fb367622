import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { chromium, type BrowserContext, type TestInfo } from '@playwright/test';

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'mentorwijs-profile-'));
}

/** A browser with a profile on disk, as a tablet has one. */
export function openProfile(folder: string, info: TestInfo): Promise<BrowserContext> {
  const { launchOptions, viewport, locale, timezoneId } = info.project.use;
  return chromium.launchPersistentContext(folder, {
    ...launchOptions,
    viewport: viewport ?? null,
    ...(locale ? { locale } : {}),
    ...(timezoneId ? { timezoneId } : {}),
  });
}

/** Ends every process of the browser on this profile at once, as a tablet out of power does. */
export function killBrowser(folder: string): void {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  for (const line of listed.split('\n')) {
    const [, pid] = /^\s*(\d+)\s/.exec(line) ?? [];
    if (pid && line.includes(`--user-data-dir=${folder}`)) process.kill(Number(pid), 'SIGKILL');
  }
}

/** The files of a profile in which one of these words stands, as bytes of UTF-8 or of UTF-16. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((word) => bytes.includes(word));
    })
    .map((path) => relative(folder, path));
}
