import { redirect } from '@sveltejs/kit';
import { lock } from '$lib/app/Lock.svelte';
import type { LayoutLoad } from './$types';

// The device is the truth: nothing is rendered elsewhere.
export const ssr = false;

/** A database that is held back must not hold back the whole app (ms). */
const LONGEST_WAIT_MS = 1000;

/** Where a passphrase locks the device, every page leads to the one that asks for it. */
export const load: LayoutLoad = async ({ url }) => {
  const opened = lock.look().catch(() => undefined);
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
  const page = lock.before(url);
  if (page !== null) redirect(307, page);
};
