import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import type { PageLoad } from './$types';

/** The parts of the screens with their states, for who works on them; not in the app that is handed out. */
export const load: PageLoad = async () => {
  if (dev) return { Gallery: (await import('./Gallery.svelte')).default };
  error(404);
};
