import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import { workerOptions } from '../../../src/build/workerOptions';

/** A page that says "Vandaag" and no more, with the app's own worker. */
export default defineConfig({ plugins: [sveltekit(), SvelteKitPWA({ ...workerOptions, manifest: false })] });
