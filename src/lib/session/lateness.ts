import { MINUTE_MS } from '../domain/calendar';
import type { Progress } from './progress';

/** Whole minutes behind the planned end; negative when ahead. Less than a minute is on time. */
export function behindMinutes(progress: Progress): number {
  return Math.trunc(progress.behindMs / MINUTE_MS);
}

/** One way to win time: a block cut to its minimum, or left out where that is allowed. */
export type CatchUp = {
  code: string;
  title: string;
  /** Its length as it stands now. */
  minutes: number;
  /** Whole minutes won. */
  gain: number;
  /** Whether the proposal takes it; the trainer ticks and unticks. */
  proposed: boolean;
} & ({ kind: 'shorten'; to: number } | { kind: 'skip' });

/** From this many minutes behind, a way to catch up is proposed. */
const PROPOSE_FROM_MINUTES = 3;

/**
 * How to end in time after all: the blocks to come cut to their minimum, in the order of the run-sheet, until what is
 * behind is won; only where that is not enough, blocks that may be left out, the last one first: leaving one out then
 * takes the place of cutting it. A pause is a pause: it is never cut. Nothing is proposed while on time: the planned end
 * never moves by itself. In the order of the run-sheet; the two ways of one block stand together.
 */
export function catchUpProposal(progress: Progress): CatchUp[] {
  let open = behindMinutes(progress);
  if (progress.current === null || open < PROPOSE_FROM_MINUTES) return [];
  const coming = progress.blocks.filter(({ state, format }) => state === 'coming' && format !== 'pause');
  const cut = new Set<string>();
  for (const { code, currentMinutes, minimumMinutes } of coming) {
    if (open <= 0 || currentMinutes <= minimumMinutes) continue;
    cut.add(code);
    open -= currentMinutes - minimumMinutes;
  }
  const dropped = new Set<string>();
  for (const { code, mayDrop, currentMinutes, minimumMinutes } of coming.toReversed()) {
    if (open <= 0 || !mayDrop) continue;
    dropped.add(code);
    open -= cut.delete(code) ? minimumMinutes : currentMinutes;
  }
  return coming.flatMap(
    ({ code, title, currentMinutes: minutes, minimumMinutes: to, mayDrop }): CatchUp[] => [
      ...(minutes > to
        ? [
            {
              kind: 'shorten' as const,
              code,
              title,
              minutes,
              to,
              gain: minutes - to,
              proposed: cut.has(code),
            },
          ]
        : []),
      ...(mayDrop
        ? [{ kind: 'skip' as const, code, title, minutes, gain: minutes, proposed: dropped.has(code) }]
        : []),
    ],
  );
}

/** An hour off is another appointment, not a late start. */
const MOST_LATE_MINUTES = 60;

/**
 * Whole minutes after the planned start while nothing was started yet, or 0 where that is not yet worth a word, or so
 * long ago that it is another appointment.
 */
export function startsLateBy({ phase, now, plannedEnd }: Progress, plannedStart: number): number {
  const minutes = Math.trunc((now - plannedStart) / MINUTE_MS);
  const isLate = phase === 'planned' && minutes >= PROPOSE_FROM_MINUTES && now < plannedEnd;
  return isLate && minutes <= MOST_LATE_MINUTES ? minutes : 0;
}

export type Nearness = 'far' | 'near' | 'last';

/** How near the end of a block is, for a quiet word: the last fifth, and the last twentieth of it. */
export function nearnessOf(remainingMs: number, minutes: number): Nearness {
  const left = remainingMs / (minutes * MINUTE_MS);
  return left > 0.2 ? 'far' : left > 0.05 ? 'near' : 'last';
}
