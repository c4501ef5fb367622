import type { Workbox } from 'workbox-window';

export type OfflineReadiness = 'checking' | 'unsupported' | 'incomplete' | 'ready';

/** The worker that opens the app without network: whether all of it is on the device, and whether a newer one waits. */
class Offline {
  readiness: OfflineReadiness = $state('checking');
  updateWaiting = $state(false);
  #workbox: Workbox | undefined;

  /** Registers the worker; called once, when the app starts. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) {
      this.readiness = 'unsupported';
      return;
    }
    const [{ Workbox }] = await Promise.all([import('workbox-window'), import('../workers/trustedScripts')]);
    const workbox = new Workbox('/service-worker.js', { type: import.meta.env.DEV ? 'module' : 'classic' });
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => (this.updateWaiting = true));
    workbox.addEventListener('controlling', ({ isUpdate }) => {
      if (isUpdate) location.reload();
    });
    try {
      await workbox.register();
    } catch {
      // Without network a first registration cannot succeed; an installed worker goes on serving.
      if (!navigator.serviceWorker.controller) {
        this.readiness = 'incomplete';
        return;
      }
    }
    await navigator.serviceWorker.ready;
    await this.verify();
  }

  /** Asks the worker whether every file of the app is in its cache; "klaar" is said of nothing less. */
  async verify(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const worker = (await navigator.serviceWorker.ready).active;
    if (!worker) return;
    const channel = new MessageChannel();
    const answer = new Promise<{ missing: number }>((resolve) => {
      channel.port1.onmessage = (event: MessageEvent<{ missing: number }>) => resolve(event.data);
    });
    worker.postMessage({ type: 'VERIFY_PRECACHE' }, [channel.port2]);
    const { missing } = await answer;
    this.readiness = missing === 0 ? 'ready' : 'incomplete';
  }

  /** Lets the waiting version take over; the page is loaded anew by it. */
  update(): void {
    this.#workbox?.messageSkipWaiting();
  }
}

export const offline = new Offline();
