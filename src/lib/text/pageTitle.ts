/**
 * The name of a page as a browser and a screen reader tell it: what it is, and of what. The browser writes it down in
 * its history: nothing in it is what somebody typed, such as the name of a training.
 */
export function pageTitle(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
