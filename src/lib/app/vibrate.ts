import type { Nearness } from '../session/lateness';

/** No iPad can, and most laptops have nothing that moves; what the browser has no word for is not offered. */
export function canVibrate(): boolean {
  return 'vibrate' in navigator;
}

/** Lengths in ms, with pauses between them: once as the end comes near, twice as it is there. */
const PATTERN: Partial<Record<Nearness, number[]>> = { near: [120], last: [120, 120, 120] };

/** As a block comes nearer to its end; nothing as a new one begins. */
export function vibrateAt(nearness: Nearness): void {
  const pattern = PATTERN[nearness];
  if (pattern && canVibrate()) navigator.vibrate(pattern);
}
