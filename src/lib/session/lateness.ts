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
 * behind is won; only where that is not enough, blocks that may be left out, the last one first. A pause is a pause: it
 * is never cut. Nothing is proposed while on time: the planned end never moves by itself.
 */
export function catchUpProposal(progress: Progress): CatchUp[] {
  let open = behindMinutes(progress);
  if (progress.current === null || open < PROPOSE_FROM_MINUTES) return [];
  const coming = progress.blocks.filter(({ state, format }) => state === 'coming' && format !== 'pause');
  const take = (gain: number): boolean => {
    const proposed = open > 0;
    if (proposed) open -= gain;
    return proposed;
  };
  const cuts = coming.flatMap(({ code, title, currentMinutes: minutes, minimumMinutes: to }): CatchUp[] => {
    const gain = minutes - to;
    return gain > 0 ? [{ kind: 'shorten', code, title, minutes, to, gain, proposed: take(gain) }] : [];
  });
  const cutOf = (code: string) => cuts.find((cut) => cut.code === code && cut.proposed)?.gain ?? 0;
  const drops = coming
    .filter(({ mayDrop }) => mayDrop)
    .toReversed()
    .map(({ code, title, currentMinutes: minutes }): CatchUp => {
      const gain = minutes - cutOf(code);
      return { kind: 'skip', code, title, minutes, gain, proposed: take(gain) };
    });
  return [...cuts, ...drops.toReversed()];
}

/** Minutes won by these ways together: a block that is left out wins nothing more by being cut. */
export function minutesWon(ways: readonly CatchUp[]): number {
  const dropped = new Set(ways.flatMap(({ kind, code }) => (kind === 'skip' ? [code] : [])));
  return ways.reduce((sum, way) => {
    if (way.kind === 'skip') return sum + way.minutes;
    return dropped.has(way.code) ? sum : sum + way.gain;
  }, 0);
}

/** What one way wins beside those that are chosen: of a block that is cut already, only the rest. */
export function gainBeside(way: CatchUp, chosen: readonly CatchUp[]): number {
  if (way.kind === 'shorten') return way.gain;
  const cut = chosen.find(({ kind, code }) => kind === 'shorten' && code === way.code);
  return way.minutes - (cut?.gain ?? 0);
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
