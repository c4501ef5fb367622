/** The hours of a training: what is booked, what its sessions propose, and what people attended. */
import type { CycleContents } from '../domain/cycleContents';
import { contactEntryId, type SessionId } from '../domain/sessionId';
import {
  timeCategorySchema,
  type TimeCategory,
  type TimeEntry,
  type TimeEntryFields,
} from '../domain/timeEntry';
import { SESSION_MINUTES, SESSIONS_PER_CYCLE } from '../domain/training';
import type { SessionView } from './sessionView';

/** Contact hours of one session that nobody has booked yet, for each trainer who was there. */
export interface ContactProposal {
  session: SessionId;
  number: number;
  entries: (TimeEntryFields & { id: string })[];
}

/** `views`: of the sessions of the training. Only what was held is proposed, from its start to its end. */
export function contactProposals(
  { trainers, timeEntries }: Pick<CycleContents, 'trainers' | 'timeEntries'>,
  views: readonly SessionView[],
): ContactProposal[] {
  const booked = new Set(timeEntries.map(({ id }) => id));
  return views.filter(wasHeld).flatMap(({ session, window, heldOn }) => {
    const present = trainers.filter(({ id }) => session.trainersPresent?.includes(id) ?? true);
    const minutes = Math.round((window.end - window.start) / 60_000);
    const entries = present
      .map(({ id }) => ({
        id: contactEntryId(session.id, id),
        trainer: id,
        category: 'delivery' as const,
        date: heldOn,
        minutes,
      }))
      .filter(({ id }) => minutes > 0 && !booked.has(id));
    return entries.length > 0 ? [{ session: session.id, number: session.number, entries }] : [];
  });
}

/** Ended by the button, or held on paper with the times filled in afterwards. */
export function wasHeld({ session, progress }: SessionView): boolean {
  return progress.phase === 'ended' || Boolean(session.heldFrom && session.heldTo);
}

export interface HoursTotal {
  /** Minutes of the training itself, beside its norm. */
  booked: number;
  /** Minutes to introduce it in the organisation, which is a budget of its own. */
  introduction: number;
  /** Only those that are booked, in the order in which they are chosen from. */
  categories: { category: TimeCategory; minutes: number }[];
  /** In the order of the trainers. */
  trainers: { trainer: string; minutes: number }[];
}

/** In minutes; what was booked for a trainer who is no longer there stays in the sums. */
export function hoursTotal(entries: readonly TimeEntry[], trainerIds: readonly string[]): HoursTotal {
  const sum = (of: readonly TimeEntry[]) => of.reduce((total, { minutes }) => total + minutes, 0);
  const known = [...new Set([...trainerIds, ...entries.map(({ trainer }) => trainer)])];
  const categories = timeCategorySchema.options.map((category) => ({
    category,
    minutes: sum(entries.filter((entry) => entry.category === category)),
  }));
  return {
    booked: sum(entries.filter(({ category }) => category !== 'introduction')),
    introduction: sum(entries.filter(({ category }) => category === 'introduction')),
    categories: categories.filter(({ minutes }) => minutes > 0),
    trainers: known.map((trainer) => ({
      trainer,
      minutes: sum(entries.filter((entry) => entry.trainer === trainer)),
    })),
  };
}

/** Minutes that the participants attended together in what was held, of the most that they could have (12.5 hours each). */
export function participantMinutes(
  participants: CycleContents['participants'],
  views: readonly SessionView[],
): { attended: number; most: number } {
  const attended = views
    .filter(wasHeld)
    .flatMap(({ people }) => people)
    .reduce((total, { minutes }) => total + minutes, 0);
  return { attended, most: participants.length * SESSIONS_PER_CYCLE * SESSION_MINUTES };
}
