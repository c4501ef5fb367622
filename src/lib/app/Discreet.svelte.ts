import { storageAtOnce } from './syncStorage';

const KEY = 'discreet';

/**
 * Whether names and notes are covered on the pages of a session, for when others look along. It stands in localStorage:
 * a reload in front of a group must not uncover them.
 */
class Discreet {
  #on = $state(storageAtOnce.getItem(KEY) === 'on');

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    if (on) storageAtOnce.setItem(KEY, 'on');
    else storageAtOnce.removeItem(KEY);
  }
}

export const discreet = new Discreet();
