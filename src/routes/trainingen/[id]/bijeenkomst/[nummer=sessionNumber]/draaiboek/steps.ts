import { takeStep, type Step } from '$lib/database/sessions';
import { saving } from '$lib/device/Saving.svelte';
import { store } from '$lib/device/store';

/** Records a step; false where the storage refused it, which the status line then tells. */
export function step(session: string, taken: Step): Promise<boolean> {
  return saving.run(() => takeStep(store, session, taken));
}
