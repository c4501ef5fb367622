import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { WebElement } from 'selenium-webdriver';
import { openedFrom } from '../../journeys/database';
import type { DrivenBrowser, OpenBrowser, Size } from '../browsers/browser';
import { until } from '../browsers/until';
import { findInPage, plain, type Name, type Step } from './find';
import { Part } from './Part';

const QUERIES = readFileSync(
  createRequire(import.meta.url)
    .resolve('@testing-library/dom')
    .replace(/dist.*/, 'dist/@testing-library/dom.umd.min.js'),
  'utf8',
);
const UPRIGHT: Size = { width: 820, height: 1180 };
/** What a browser calls a file that is still coming in. */
const UNFINISHED = /\.(part|wkdownload|crdownload)$/;

declare global {
  interface Window {
    troublesSeen?: string[];
  }
}

/** A browser as a trainer has it before her: what she reads, taps and types, whichever engine it is. */
export class Tablet {
  #browser: DrivenBrowser | undefined;
  readonly #troubles: string[] = [];

  constructor(
    private readonly open: OpenBrowser,
    private readonly profile: string,
  ) {}

  /** Starts the browser, after a power cut too: what it kept is there. */
  async start(): Promise<void> {
    this.#browser = await this.open(this.profile, UPRIGHT);
  }

  /** Ends all of the browser's processes in the middle of what they do. */
  async loseBattery(): Promise<void> {
    await this.#browser?.kill();
    this.#browser = undefined;
  }

  async putAway(): Promise<void> {
    await this.loseBattery();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async goto(address: string): Promise<void> {
    await this.#collect();
    await this.#driver.get(address);
    await this.#watch();
  }

  async reload(): Promise<void> {
    await this.#collect();
    await this.#driver.navigate().refresh();
    await this.#watch();
  }

  async back(): Promise<void> {
    await this.#driver.navigate().back();
  }

  address(): Promise<string> {
    return this.#driver.getCurrentUrl();
  }

  role(role: string, name?: Name): Part {
    return this.#part({ by: 'role', role, name });
  }

  label(name: Name): Part {
    return this.#part({ by: 'label', name });
  }

  text(name: Name): Part {
    return this.#part({ by: 'text', name });
  }

  selector(selector: string): Part {
    return this.#part({ by: 'selector', name: selector });
  }

  /** All words on the page that are to be seen. */
  words(): Promise<string> {
    return this.run(() => document.body.innerText.replace(/\s+/g, ' '));
  }

  /** Waits until these words are to be seen. */
  async reads(words: string, patience?: number): Promise<void> {
    await until(`“${words}” is read`, async () => (await this.words()).includes(words), patience);
  }

  async readsNoMore(words: string): Promise<void> {
    await until(`“${words}” is gone`, async () => !(await this.words()).includes(words));
  }

  /** Runs a function in the page. */
  run<Result, Given extends unknown[]>(
    script: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result> {
    return this.#driver.executeScript<Result>(script, ...given);
  }

  /** Whether these words stand in a table of the app's database, read past the app. */
  async keeps(table: string, words: string): Promise<boolean> {
    const packed = (name: string) => this.#driver.executeAsyncScript<string>(packedRows, name);
    return JSON.stringify(await openedFrom(packed, table)).includes(words);
  }

  /** Draws with a finger over a part: strokes of points, from 0 to 1 across its width and height. */
  async draw(part: Part, strokes: [x: number, y: number][][]): Promise<void> {
    const origin = await part.appears();
    const { width, height } = await origin.getRect();
    for (const [first, ...rest] of strokes) {
      if (!first) continue;
      const at = ([x, y]: [number, number]) => ({
        origin,
        x: Math.round((x - 0.5) * width),
        y: Math.round((y - 0.5) * height),
        duration: 50,
      });
      const actions = this.#driver.actions().move(at(first)).press();
      for (const point of rest) actions.move(at(point));
      await actions.release().perform();
    }
  }

  /** Taps a link that downloads, and gives the path of the whole file. */
  async download(link: Part): Promise<string> {
    const folder = this.#opened.downloads;
    const before = new Set(stateOf(folder).map(({ key }) => key));
    await link.tap();
    let size = -1;
    return until('the file is downloaded', () => {
      const now = stateOf(folder);
      if (now.some(({ name }) => UNFINISHED.test(name))) return undefined;
      const fresh = now.find((file) => !before.has(file.key) && file.size > 0);
      // Whole is what did not grow between two looks.
      const isWhole = fresh?.size === size;
      size = fresh?.size ?? -1;
      return fresh && isWhole ? join(folder, fresh.name) : undefined;
    });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  /** Errors that nobody caught and breaches of the security policy, since each page was loaded. */
  async troubles(): Promise<string[]> {
    await this.#collect();
    return this.#troubles;
  }

  #part(step: Step): Part {
    return new Part(this.#driver, (steps) => this.#look(steps), [step]);
  }

  async #look(steps: Step[]): Promise<WebElement[]> {
    const driver = this.#driver;
    const look = () => driver.executeScript<WebElement[] | null>(findInPage, steps.map(plain));
    const found = await look();
    if (found) return found;
    await driver.executeScript(QUERIES);
    return (await look()) ?? [];
  }

  async #watch(): Promise<void> {
    await this.run(() => {
      const seen: string[] = (window.troublesSeen ??= []);
      window.addEventListener('error', ({ message }) => seen.push(message));
      window.addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
      document.addEventListener('securitypolicyviolation', (breach) =>
        seen.push(`${breach.violatedDirective}: ${breach.blockedURI}`),
      );
    });
  }

  async #collect(): Promise<void> {
    if (this.#browser) this.#troubles.push(...(await this.run(() => window.troublesSeen?.splice(0) ?? [])));
  }

  get #opened(): DrivenBrowser {
    if (!this.#browser) throw new Error('the tablet is off');
    return this.#browser;
  }

  get #driver() {
    return this.#opened.driver;
  }
}

function packedRows(table: string, answer: (rows: string) => void): void {
  const opening = indexedDB.open('mentorwijs');
  opening.onsuccess = () => {
    const rows = opening.result.transaction(table).objectStore(table).getAll();
    rows.onsuccess = () => {
      opening.result.close();
      const packed = (_: string, value: unknown) =>
        value instanceof Uint8Array
          ? { bytesOf: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
          : value;
      answer(JSON.stringify(rows.result, packed));
    };
  };
}

function stateOf(folder: string): { name: string; key: string; size: number }[] {
  return readdirSync(folder).map((name) => {
    const { mtimeMs, size } = statSync(join(folder, name));
    return { name, key: `${name} ${mtimeMs}`, size };
  });
}
