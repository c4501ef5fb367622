import type { CycleContents } from '$lib/domain/cycleContents';
import { createContext } from 'svelte';
import type { Pack } from '$lib/domain/content';
import type { RunSheet } from '$lib/domain/runSheet';
import type { PlanBlock, Session } from '$lib/domain/session';
import type { Progress } from '$lib/session/progress';
import type { SessionView } from '$lib/session/sessionView';

/** The session that the page is about, as it stands this second. */
export interface SessionContext {
  readonly contents: CycleContents;
  readonly session: Session;
  readonly pack: Pack | null;
  readonly runSheet: RunSheet | undefined;
  readonly view: SessionView;
  readonly plan: PlanBlock[];
  readonly progress: Progress;
}

export const [getSession, setSession] = createContext<SessionContext>();
