import type { WebDriver, WebElement } from 'selenium-webdriver';
import { until } from '../browsers/until';
import type { Name, Step } from './find';

/** What of a page is meant, by what a trainer reads of it; looked up anew whenever something is done with it. */
export class Part {
  constructor(
    private readonly driver: WebDriver,
    private readonly look: (steps: Step[]) => Promise<WebElement[]>,
    private readonly steps: Step[],
  ) {}

  role(role: string, name?: Name): Part {
    return this.#within({ by: 'role', role, name });
  }

  label(name: Name): Part {
    return this.#within({ by: 'label', name });
  }

  /** By its own words, whatever it is. */
  text(name: Name): Part {
    return this.#within({ by: 'text', name });
  }

  selector(selector: string): Part {
    return this.#within({ by: 'selector', name: selector });
  }

  /** Those of them in which these words stand. */
  having(words: string): Part {
    return this.#within({ by: 'words', name: words });
  }

  async count(): Promise<number> {
    return (await this.look(this.steps)).length;
  }

  async isThere(): Promise<boolean> {
    return (await this.count()) > 0;
  }

  /** Waits until it is on the page. */
  appears(patience?: number): Promise<WebElement> {
    return this.#once('is on the page', (element) => Promise.resolve(element), patience);
  }

  async goes(): Promise<void> {
    await until(`${this} is gone`, async () => !(await this.isThere()));
  }

  /** Touches it; of a button to choose by, its label. */
  async tap(): Promise<void> {
    await this.#once('can be tapped', async (element) => {
      const target = await this.driver.executeAsyncScript<WebElement | null>(settled, element);
      if (!target) return false;
      await target.click();
      return true;
    });
  }

  /** Types behind what stands there. */
  async type(text: string): Promise<void> {
    const field = await this.appears();
    await this.driver.executeScript(scrolled, field);
    await field.sendKeys(text);
  }

  /** Gives a field this value at once, as a picker of dates or a paste does. */
  async set(value: string): Promise<void> {
    await this.#once('takes a value', async (element) => {
      await this.driver.executeScript(valued, element, value);
      return true;
    });
  }

  /** Chooses in a list, by the words of the option. */
  async choose(words: string): Promise<void> {
    await this.#once(`offers ${words}`, (element) =>
      this.driver.executeScript<boolean>(chosen, element, words),
    );
  }

  /** Gives a file to a field that asks for one. */
  async attach(path: string): Promise<void> {
    await (await this.appears()).sendKeys(path);
  }

  async words(): Promise<string> {
    return this.#read('innerText');
  }

  async value(): Promise<string> {
    return this.#read('value');
  }

  async isChecked(): Promise<boolean> {
    return (await this.#read('checked')) === 'true';
  }

  toString(): string {
    return this.steps
      .map((step) => `${step.by === 'role' ? step.role : step.by} "${String(step.name ?? '')}"`)
      .join(' > ');
  }

  #within(step: Step): Part {
    return new Part(this.driver, this.look, [...this.steps, step]);
  }

  #read(property: string): Promise<string> {
    return this.#once('can be read', async (element) =>
      String(await this.driver.executeScript<unknown>(read, element, property)),
    );
  }

  #once<T>(what: string, act: (element: WebElement) => Promise<T | false>, patience?: number): Promise<T> {
    return until(
      `${this} ${what}`,
      async () => {
        const [element] = await this.look(this.steps);
        return element ? act(element) : undefined;
      },
      patience,
    );
  }
}

function scrolled(element: Element): void {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** What is to be touched, once it rests and nothing lies over it; null where that takes long. */
function settled(element: HTMLInputElement, answer: (target: Element | null) => void): void {
  const label = /^(radio|checkbox)$/.test(element.type) ? element.labels?.[0] : undefined;
  const target = label ?? element;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  let place = '';
  const look = (framesLeft: number) => {
    const { x, y, width, height } = target.getBoundingClientRect();
    const now = [x, y, width, height].join(' ');
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    if (now === place && target.contains(hit) && !element.matches(':disabled')) return answer(target);
    if (framesLeft === 0) return answer(null);
    place = now;
    requestAnimationFrame(() => look(framesLeft - 1));
  };
  look(60);
}

function valued(element: HTMLInputElement, value: string): void {
  element.focus();
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.blur();
}

function chosen(list: HTMLSelectElement, words: string): boolean {
  const option = [...list.options].find(({ label }) => label.trim() === words);
  if (!option) return false;
  list.focus();
  list.value = option.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function read(element: Element, property: string): unknown {
  const value = (element as unknown as Record<string, unknown>)[property];
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
}
