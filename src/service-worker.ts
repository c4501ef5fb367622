/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { newest } from '$lib/network/newest';
import { BACKGROUND_TAG } from '$lib/sync/background';
import { syncInBackground } from '$lib/sync/worker';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

const precached = self.__WB_MANIFEST;

// Kept: the shell, every part of the program, fonts, icons and the bundled content.
precacheAndRoute(precached);
cleanupOutdatedCaches();

// Every page opens from the one shell; the endpoint is never answered from a cache.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/'), { denylist: [/^\/api\//, /^\/config\.json$/] }),
);

// Which endpoints there are to choose from: as the server says now, else as it said last.
registerRoute('/config.json', ({ request }) => newest(request, 'config'));

// The first visit is served by the network; from then on the pages that are open belong to this worker.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const { type } = event.data as { type?: unknown };
  // A newer version takes over only when the trainer asks for it.
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'VERIFY_PRECACHE') event.waitUntil(verifyPrecache(event.ports[0]));
});

// Woken by the browser when there is a network again, be it with no window open.
self.addEventListener('sync', (event) => {
  if (event.tag === BACKGROUND_TAG) event.waitUntil(syncInBackground());
});

async function verifyPrecache(port: MessagePort | undefined): Promise<void> {
  const urls = precached.map((entry) => (typeof entry === 'string' ? entry : entry.url));
  const found = await Promise.all(urls.map((url) => caches.match(getCacheKeyForURL(url) ?? url)));
  port?.postMessage({ missing: found.filter((response) => response === undefined).length });
}
