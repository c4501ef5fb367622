import type { SvelteKitPWAOptions } from '@vite-pwa/sveltekit';

/** How the worker is made, and what it keeps. */
export const workerOptions = {
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'service-worker.ts',
  registerType: 'prompt',
  injectRegister: false,
  injectManifest: {
    globPatterns: ['client/**/*.{js,css,json,svg,png,ico,woff2,ttf,webmanifest}', 'prerendered/**/*.html'],
    // Shown by the browser where it offers to install the app, and nowhere in it.
    globIgnores: ['client/screenshots/**'],
    maximumFileSizeToCacheInBytes: 6 * 1024 * 1024,
  },
} satisfies Partial<SvelteKitPWAOptions>;
