/** What is left to do after a session, before a trainer can go. */

export const WRAP_UP = ['attendance', 'closed', 'nextTime', 'report', 'kept', 'hours'] as const;
export type WrapUpPart = (typeof WRAP_UP)[number];

export interface WrapUp {
  parts: { part: WrapUpPart; done: boolean }[];
  /** The one to do now; null where all is done. */
  first: WrapUpPart | null;
}

interface Ended {
  /** Participants of whom nothing is marked. */
  notFilledIn: number;
  listClosed: boolean;
  /** Notes that are to be read again at the next session; there is none after the last. */
  notedForNextTime: number;
  isLast: boolean;
  reportMade: boolean;
  /** All of it is somewhere else too: on the endpoint, or in a file made since the end. */
  keptElsewhere: boolean;
  /** The contact hours of its trainers are booked. */
  hoursBooked: boolean;
}

/** An offer: nothing waits for it. */
export function isOptional(part: WrapUpPart): boolean {
  return part === 'nextTime' || part === 'hours';
}

export function wrapUpOf({
  notFilledIn,
  listClosed,
  notedForNextTime,
  isLast,
  reportMade,
  keptElsewhere,
  hoursBooked,
}: Ended): WrapUp {
  const done: Record<WrapUpPart, boolean> = {
    attendance: notFilledIn === 0,
    closed: listClosed,
    nextTime: notedForNextTime > 0,
    report: reportMade,
    kept: keptElsewhere,
    hours: hoursBooked,
  };
  const parts = WRAP_UP.filter((part) => part !== 'nextTime' || !isLast).map((part) => ({
    part,
    done: done[part],
  }));
  const first = parts.find((one) => !one.done && !isOptional(one.part))?.part ?? null;
  return { parts, first };
}
