import { cycleIdOf, sessionNumber, type SessionId } from '../domain/sessionId';
import type { ClosedList } from '../domain/closedList';
import { versionsOf } from '../session/closedList';
import { decode } from './decode';
import { recordsBelow } from './ranges';
import { openRow } from './rowCodec';
import type { Unit } from './transact';

/** Whether the list of a session is closed at this moment: then nothing of it is marked or signed any more. */
export async function isListClosed(unit: Unit, session: SessionId): Promise<boolean> {
  return (await closedListsOf(unit, session)).length > 0;
}

/** The versions of the closed list of a session, the last one counts; what cannot be read closes nothing. */
export async function closedListsOf({ db }: Unit, session: SessionId): Promise<ClosedList[]> {
  const rows = await recordsBelow(db, cycleIdOf(session), 'closedList', session).toArray();
  const lists = rows.flatMap((row) => {
    const list = decode('closedList', openRow(row));
    const of = { session, number: sessionNumber(session) };
    return list && !list.deleted ? [{ ...list.values, ...of, id: list.id }] : [];
  });
  return versionsOf(lists, session);
}
