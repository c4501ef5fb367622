import { slugOf } from '../domain/fold';
import { NO_NUMBER } from '../domain/sessionId';

/** Of a training's title, of its employer's name: file systems and mail programs cut long names. */
const LONGEST_TITLE = 60;
const LONGEST_EMPLOYER = 30;

interface Named {
  title: string;
  employer?: string | undefined;
}

/**
 * `mentorwijs-<title>-<employer>-bijeenkomst-1-2026-11-24.pdf`, safe on any device: a to z, digits and hyphens.
 * Trainings have titles alike, so employer and date of the session tell the files of two of them apart.
 */
export function reportFileName(cycle: Named, session: { number: number; date: string }): string {
  const name = session.number === NO_NUMBER ? 'terugkommoment' : `bijeenkomst-${session.number}`;
  return `mentorwijs-${nameOf(cycle)}-${name}-${session.date}.pdf`;
}

/** `mentorwijs-<slug>.pdf` for anything else that is printed. */
export function handoutFileName(title: string): string {
  return `mentorwijs-${nameOf({ title })}.pdf`;
}

/** `mentorwijs-<title>-<employer>-reservekopie-2026-11-24.age`; without a training it is of all of them. */
export function backupFileName(cycle: Named | undefined, date: string): string {
  return `mentorwijs-${cycle ? `${nameOf(cycle)}-` : ''}reservekopie-${date}.age`;
}

/** `mentorwijs-<title>-<employer>-agenda-2026-11-24.ics` for a training in a file for other programs, made that day. */
export function exportFileName(
  cycle: Named,
  { what, date, ending }: { what: string; date: string; ending: string },
): string {
  return `mentorwijs-${nameOf(cycle)}-${what}-${date}.${ending}`;
}

/** `bewijs-van-deelname-<name>-<number>.pdf`: a document of the person's own. */
export function certificateFileName(name: string, number: string): string {
  const whose = cut(slugOf(name), LONGEST_TITLE);
  return `bewijs-van-deelname-${whose === '' ? '' : `${whose}-`}${number.toLowerCase()}.pdf`;
}

function nameOf({ title, employer }: Named): string {
  const slug = cut(slugOf(title), LONGEST_TITLE) || 'training';
  const by = cut(slugOf(employer ?? ''), LONGEST_EMPLOYER);
  return by === '' || slug.includes(by) ? slug : `${slug}-${by}`;
}

function cut(slug: string, longest: number): string {
  return slug.slice(0, longest).replace(/-+$/, '');
}
