import { store } from './store';

/** The page that asks for the passphrase; under its name this tab remembers where somebody was. */
export const UNLOCK = '/ontgrendelen';

/** Holds nothing of anybody: whoever finds the tablet may read it. */
const PRIVACY = '/privacy';

/** Whether a passphrase locks this device, as the screens show it. */
class Lock {
  locked = $state(false);
  hasPassphrase = $state(false);

  /** Looks once the database is open; where it cannot be opened others tell. */
  async look(): Promise<void> {
    await store.db.open();
    this.told();
  }

  /** The keyring or the passphrase changed. */
  told(): void {
    this.hasPassphrase = store.db.hasPassphrase;
    this.locked = store.db.keyring.isLocked;
  }

  /** The page that asks for the passphrase, where that has to come before this one. */
  before({ pathname }: URL): string | null {
    if (!this.locked || pathname === UNLOCK || pathname === PRIVACY) return null;
    sessionStorage.setItem(UNLOCK, pathname);
    return UNLOCK;
  }
}

export const lock = new Lock();
