/** The name of a page as a browser and a screen reader tell it: what it is, and of what. */
export function pageTitle(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
