const LONGEST_SLUG = 60;

/** `mentorwijs-<slug>-bijeenkomst-1.pdf`, safe on any device: a to z, digits and hyphens. */
export function reportFileName(cycleTitle: string, sessionNumber: number): string {
  return `mentorwijs-${slugOf(cycleTitle)}-bijeenkomst-${sessionNumber}.pdf`;
}

/** `mentorwijs-<slug>.pdf` for anything else that is printed. */
export function handoutFileName(title: string): string {
  return `mentorwijs-${slugOf(title)}.pdf`;
}

/** `mentorwijs-<slug>-overdracht.age` for a training that goes to another tablet. */
export function handoverFileName(cycleTitle: string): string {
  return `mentorwijs-${slugOf(cycleTitle)}-overdracht.age`;
}

function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  return slug || 'training';
}
