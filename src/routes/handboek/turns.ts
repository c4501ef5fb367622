/** Ends when the screen has shown what was changed, as the next task of its own. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Ends as the next task, before which a key that was pressed has its turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Longer than between two letters of somebody who types on (ms). */
const REST_MS = 250;

/** Ends when nobody has typed for a moment, where the next key ends what waits for it. */
export function afterRest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}
