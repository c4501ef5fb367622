import { addDays, dateOf } from './calendar';

/** What can be deleted by itself and brought back. */
export type DeletedType = 'participant' | 'note' | 'photo';

/** Days in which what was deleted can be brought back. */
export const UNDELETE_DAYS = 30;

/** The last date (YYYY-MM-DD) on which what was deleted at this instant (ms since 1970) can be brought back. */
export function undeleteUntil(deletedAt: number): string {
  return addDays(dateOf(deletedAt), UNDELETE_DAYS);
}
