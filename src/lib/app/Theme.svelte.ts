import { MediaQuery } from 'svelte/reactivity';
import { storageAtOnce } from './syncStorage';

export const themes = ['light', 'dark', 'sun'] as const;
export type ThemeName = (typeof themes)[number];
/** A theme, or the one that the device asks for. */
export const themeChoices = ['system', ...themes] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const KEY = 'theme';

/**
 * Which colours the app wears. The choice stands in localStorage, since it must be known before the first screen is
 * drawn; tokens.css holds the colours.
 */
class Theme {
  #choice: ThemeChoice = $state(stored());
  readonly #dark = new MediaQuery('prefers-color-scheme: dark');
  readonly #contrast = new MediaQuery('prefers-contrast: more');

  get choice(): ThemeChoice {
    return this.#choice;
  }

  set choice(choice: ThemeChoice) {
    this.#choice = choice;
    storageAtOnce.setItem(KEY, choice);
  }

  get shown(): ThemeName {
    if (this.#choice !== 'system') return this.#choice;
    if (this.#contrast.current) return 'sun';
    return this.#dark.current ? 'dark' : 'light';
  }
}

function stored(): ThemeChoice {
  const text = storageAtOnce.getItem(KEY);
  return themeChoices.find((choice) => choice === text) ?? 'system';
}

export const theme = new Theme();
