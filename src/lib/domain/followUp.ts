import * as z from 'zod/mini';
import { addDays } from './calendar';
import { sessionSchema, type Session } from './session';

/** Months after the last session at which a group comes back. */
export const FOLLOW_UP_MONTHS = [3, 6] as const;

/** A terugkommoment: led like a session, but none of the five, and outside the hours of the training. */
export const followUpSchema = z.extend(sessionSchema, {
  monthsAfter: z.union(FOLLOW_UP_MONTHS.map((months) => z.literal(months))),
});
export type FollowUpFields = z.infer<typeof followUpSchema>;
export type FollowUp = Session & Pick<FollowUpFields, 'monthsAfter'> & { recordId: string };

/** Thirteen weeks are three months, and the same day of the week. */
const WEEKS_OF_MONTHS = { 3: 13, 6: 26 } as const;

/** When and where a follow-up is proposed, after the last of these sessions; null where there is none. */
export function proposedFollowUp(
  sessions: readonly Session[],
  monthsAfter: (typeof FOLLOW_UP_MONTHS)[number],
): Pick<FollowUpFields, 'monthsAfter' | 'date' | 'startTime' | 'location' | 'online'> | null {
  const last = sessions.at(-1);
  if (!last) return null;
  const { startTime, location = '', online } = last;
  return {
    monthsAfter,
    date: addDays(last.date, WEEKS_OF_MONTHS[monthsAfter] * 7),
    startTime,
    location,
    online,
  };
}
