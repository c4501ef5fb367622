import { createContext } from 'svelte';
import type { CycleContents } from '$lib/database/cycleContents';

/** The training that the page is about; there whenever a page below it is. */
export interface CycleContext {
  readonly contents: CycleContents;
}

export const [getCycle, setCycle] = createContext<CycleContext>();
