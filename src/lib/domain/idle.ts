/** After so many minutes without a touch a device may be locked. */
export const IDLE_MINUTES = [2, 5, 10, 20, 30] as const;
export type IdleMinutes = (typeof IDLE_MINUTES)[number];
export const DEFAULT_IDLE_MINUTES: IdleMinutes = 10;
