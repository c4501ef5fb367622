/** Locks this device: here, and in every other tab. */
import { lock } from './Lock.svelte';
import { store } from './store';

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('mentorwijs-lock') : null;

/** Another tab locked: what it told. */
const LOCKED = 'locked';

/** Hears of other tabs from now on; gives back how to end that. */
export function heedOtherTabs(): () => void {
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (data === LOCKED) leave();
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}

export function lockDevice(): void {
  lockOtherTabs();
  leave();
}

/** Their key is no longer the one that seals. */
export function lockOtherTabs(): void {
  channel?.postMessage(LOCKED);
}

/**
 * Overwrites the keys and begins the page anew: with the document go all that was read, every index, cache, offer to undo
 * and live query. What is being typed is kept first, as at the end of any page.
 */
function leave(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  store.db.keyring.lock();
  lock.told();
  const page = lock.before(new URL(location.href));
  if (page !== null) location.replace(page);
}
