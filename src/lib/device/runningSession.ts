import { readCycles } from '../database/cycles';
import { effectiveEvents } from '../session/effectiveEvents';
import type { Store } from '../database/open';

/** Whether any session on this device is under way; asked before anything that would get in its way. */
export async function hasRunningSession(store: Store): Promise<boolean> {
  const cycles = await readCycles(store);
  return cycles.some(
    (contents) =>
      contents.deletedAt === null &&
      contents.sessions.some((session) => {
        const steps = effectiveEvents(contents.runEvents.filter((event) => event.session === session.id));
        return steps.length > 0 && steps.at(-1)?.event.kind !== 'end';
      }),
  );
}
