import { liveQuery } from 'dexie';
import { readServerOffset } from '../database/meta';
import { store } from './store';

/**
 * The time by the clock of this device as the endpoint's time corrects it (ms), the same by which steps are recorded;
 * renewed every second while somebody looks, and at once when a tablet wakes. Make it while a component is set up.
 */
export class Now {
  #wall = $state(store.now());
  #offset = $state(0);

  constructor() {
    $effect(() => {
      const tick = () => (this.#wall = store.now());
      const timer = setInterval(tick, 1000);
      document.addEventListener('visibilitychange', tick);
      const following = liveQuery(async () => readServerOffset(store.db)).subscribe({
        next: (offset) => (this.#offset = offset),
        // A database that cannot be read is told by what shows its records.
        error: () => undefined,
      });
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', tick);
        following.unsubscribe();
      };
    });
  }

  get ms(): number {
    return this.#wall + this.#offset;
  }
}
