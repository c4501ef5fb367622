import type { StorageAtOnce } from '../database/open';

/** What a browser that gives no storage is left with; IndexedDB's own refusal is what a trainer is told. */
const keepsNothing: StorageAtOnce = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** The browser's localStorage. Only to ask for it throws where the browser blocks it (HTML, section 12.2.3). */
export const storageAtOnce: StorageAtOnce = available();

function available(): StorageAtOnce {
  try {
    return window.localStorage;
  } catch {
    return keepsNothing;
  }
}
