import { followUpSessionId, sessionIdsOf } from '../domain/identifier';
import type { SessionId } from '../domain/sessionId';
import { clockMs, greatestClock } from '../records/clock';
import type { Fields } from '../records/record';
import { withConnection } from './connection';
import type { Store } from './open';
import { recordsBelow, recordsOf } from './ranges';
import { openRow } from './rowCodec';

/** What of a training and of a session is to be seen in a calendar; of what a trainer changed in the run-sheet, all. */
const OF_CYCLE = ['title', 'packId', 'packVersion', 'demo'];
const OF_SESSION = ['date', 'startTime', 'location', 'online', 'plan'];

/**
 * When what a calendar shows of each session and follow-up last changed, on whichever tablet (ms since 1970): tablets that have the
 * same say the same. Throws a StorageError when the database could not be read.
 */
export async function sessionsChanged(store: Store, cycleId: string): Promise<Map<SessionId, number>> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, async () => {
      const cycle = (await recordsOf(db, cycleId, 'cycle').toArray()).map(openRow);
      const sessions = (await recordsOf(db, cycleId, 'session').toArray()).map(openRow);
      const followUps = (await recordsOf(db, cycleId, 'followUp').toArray()).map(openRow);
      const meetings = [
        ...sessions,
        ...followUps.map((row) => ({ ...row, id: followUpSessionId(cycleId, row.id) })),
      ];
      const changed = await Promise.all(
        [...sessionIdsOf(cycleId), ...meetings.slice(sessions.length).map(({ id }) => id)].map(
          async (session) => {
            const adaptations = await recordsBelow(db, cycleId, 'adaptation', session).toArray();
            const latest = greatestClock([
              ...cycle.flatMap(({ fields }) => clocksOf(fields, OF_CYCLE)),
              ...meetings
                .filter(({ id }) => id === session)
                .flatMap(({ fields }) => clocksOf(fields, OF_SESSION)),
              ...adaptations.map(openRow).flatMap(({ fields }) => clocksOf(fields, Object.keys(fields))),
            ]);
            return latest === null ? [] : [[session, clockMs(latest)] as const];
          },
        ),
      );
      return new Map(changed.flat());
    }),
  );
}

function clocksOf(fields: Fields, names: readonly string[]): string[] {
  return names.flatMap((name) => fields[name]?.[1] ?? []);
}
