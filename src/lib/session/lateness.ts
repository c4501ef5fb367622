import { MINUTE_MS } from '../domain/calendar';
import type { Progress } from './progress';

/** Whole minutes behind the planned end; negative when ahead. Less than a minute is on time. */
export function behindMinutes(progress: Progress): number {
  return Math.trunc(progress.behindMs / MINUTE_MS);
}

export type CatchUpOffer = { code: string; title: string } & (
  { kind: 'shorten'; minutes: number; gain: number } | { kind: 'skip'; gain: number }
);

/** From this many minutes behind, ways to catch up are offered. */
const OFFER_FROM_MINUTES = 3;

/**
 * Ways to end in time after all: the next blocks cut to their minimum and those that may drop, in the order of the
 * run-sheet. Nothing is offered while on time: the planned end never moves by itself.
 */
export function catchUpOffers(progress: Progress): CatchUpOffer[] {
  if (progress.current === null || behindMinutes(progress) < OFFER_FROM_MINUTES) return [];
  return progress.blocks
    .filter(({ state }) => state === 'coming')
    .flatMap(({ code, title, mayDrop, currentMinutes, minimumMinutes }): CatchUpOffer[] => {
      const gain = currentMinutes - minimumMinutes;
      return [
        ...(gain > 0 ? [{ kind: 'shorten' as const, code, title, minutes: minimumMinutes, gain }] : []),
        ...(mayDrop ? [{ kind: 'skip' as const, code, title, gain: currentMinutes }] : []),
      ];
    })
    .slice(0, 3);
}
