import type { CycleContents } from '$lib/domain/cycleContents';
import { createContext } from 'svelte';

/** The training that the page is about; there whenever a page below it is. */
export interface CycleContext {
  readonly contents: CycleContents;
}

export const [getCycle, setCycle] = createContext<CycleContext>();
