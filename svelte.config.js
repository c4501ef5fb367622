import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter(),
    // The worker answers every navigation with the one shell, so its addresses must not be relative to the page.
    paths: { relative: false },
    // Registered once, by workbox-window, in src/lib/app/Offline.svelte.ts.
    serviceWorker: { register: false },
    // A poll would be a network request that nobody asked for; the worker tells of new versions.
    version: { pollInterval: 0 },
  },
};
