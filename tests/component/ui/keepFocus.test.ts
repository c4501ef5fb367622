import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '$lib/ui/keepFocus';

let stop: ReturnType<typeof keepFocus> | undefined;

function shown(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main>`;
  const main = document.querySelector('main') as HTMLElement;
  stop = keepFocus(main);
  return main;
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const LIST = '<h2>Notities</h2><ul><li><button>A</button></li><li><button>B</button></li></ul>';

describe('the focus', () => {
  afterEach(() => stop?.());

  it('goes to what came in the place of an item that was deleted', async () => {
    shown(LIST);
    button('A').focus();
    button('A').closest('li')?.remove();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('B')));
  });

  it('goes to the item before it where the last was deleted', async () => {
    shown(LIST);
    button('B').focus();
    button('B').closest('li')?.remove();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('A')));
  });

  it('goes to the heading where nothing is left', async () => {
    shown('<section><h2>Notities</h2><ul><li><button>A</button></li></ul></section>');
    button('A').focus();
    button('A').closest('ul')?.remove();
    await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector('h2')));
  });

  it('leaves a button that can no longer be pressed', async () => {
    shown('<div><button>Iedereen aanwezig</button></div><div><button>Deelnemer toevoegen</button></div>');
    button('Iedereen aanwezig').focus();
    button('Iedereen aanwezig').disabled = true;
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Deelnemer toevoegen')));
  });

  it('goes to the heading of the page that came in place of the whole one', async () => {
    const main = shown('<section><h1>Bijeenkomst 1</h1><button>Starten</button></section>');
    button('Starten').focus();
    main.innerHTML =
      '<button>Ongedaan maken</button><section><button>Pauze</button><h1>Welkom</h1></section>';
    await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector('h1')));
  });

  it('stays where it is while other things come and go', async () => {
    const main = shown(LIST);
    button('A').focus();
    main.append(document.createElement('p'));
    button('B').remove();
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(button('A'));
  });
});
