import { content } from '$lib/content/Content.svelte';
import { hasRunningSession } from '$lib/device/runningSession';
import { store } from '$lib/device/store';
import { firstScreenDrawn } from '$lib/ui/firstScreen';

/** Shows the content of this device and looks for newer; what a session runs on is not changed under its trainer. */
export async function startContent(): Promise<void> {
  await content.start(store, async () => {
    await firstScreenDrawn;
    return !(await hasRunningSession(store));
  });
}
