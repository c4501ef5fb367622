/** What the browser calls a request to wake the worker for syncing. */
export const BACKGROUND_TAG = 'sync';

/**
 * Asks the browser to wake the worker as soon as there is a network, also where every window is closed by then. What
 * was asked for and did not happen yet is not asked twice. Not every browser can (Web Background Synchronization, a
 * report of the WICG): where it cannot or may not, the app syncs while it is open.
 */
export async function askForBackground(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { sync } = await navigator.serviceWorker.ready;
  try {
    await sync?.register(BACKGROUND_TAG);
  } catch (error) {
    // Switched off in the settings of the browser, or by whoever manages the tablet.
    if (!(error instanceof DOMException)) throw error;
  }
}
