import { takeStep, takeSteps, type Step } from '$lib/database/sessions';
import { saving } from '$lib/app/writes.svelte';
import { store } from '$lib/app/store';

/** Records a step; false where the storage refused it, which the status line then tells. */
export function step(session: string, taken: Step): Promise<boolean> {
  return saving.run(() => takeStep(store, session, taken), { control: 'step' });
}

/** The same for several steps that are one choice. */
export function stepTogether(session: string, taken: readonly Step[]): Promise<boolean> {
  return saving.run(() => takeSteps(store, session, taken), { control: 'step' });
}
