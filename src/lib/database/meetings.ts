import { followUpSessionId, sessionIdsOf } from '../domain/identifier';
import type { SessionId } from '../domain/sessionId';
import { recordsOf } from './ranges';
import type { Unit } from './transact';

/** Ids of all of a cycle that can be led: its sessions, and its follow-ups, deleted ones too. */
export async function meetingsOf({ db }: Unit, cycleId: string): Promise<SessionId[]> {
  const followUps = await recordsOf(db, cycleId, 'followUp').primaryKeys();
  return [...sessionIdsOf(cycleId), ...followUps.map(([, , id]) => followUpSessionId(cycleId, id))];
}
