import { content } from '$lib/app/Content.svelte';
import { hasRunningSession } from '$lib/app/runningSession';
import { store } from '$lib/app/store';
import { firstScreenDrawn } from '$lib/ui/firstScreen';

let starting: Promise<void> | null = null;

/**
 * Shows the content of this device and looks for newer; what a session runs on is not changed under its trainer.
 * Asked for again while it goes on, it goes on.
 */
export function startContent(): Promise<void> {
  starting ??= content.start(store, isGoodMoment).finally(() => (starting = null));
  return starting;
}

async function isGoodMoment(): Promise<boolean> {
  await firstScreenDrawn;
  return !(await hasRunningSession(store));
}
