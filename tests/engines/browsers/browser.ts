import type { WebDriver } from 'selenium-webdriver';

/** A browser with a profile of its own, driven from outside. */
export interface DrivenBrowser {
  driver: WebDriver;
  /** The folder where downloads land. */
  downloads: string;
  /** Ends every process of it at once; the profile stays. */
  kill: () => Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

/** Opens a browser on this profile folder, which is made where it is missing. */
export type OpenBrowser = (profile: string, size: Size) => Promise<DrivenBrowser>;
