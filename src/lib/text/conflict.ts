import { dateOf } from '../domain/calendar';
import { momentInWords, timeInWords } from './dates';

export const conflictText = {
  title: (count: number) =>
    count === 1 ? '1 verschil tussen apparaten' : `${count} verschillen tussen apparaten`,
  what: 'Jullie hebben bij hetzelfde onderdeel iets anders ingevuld. Het laatste staat er nu. Wat er eerst stond, is bewaard.',
  cannotTakeBack:
    'Deze versie van de app kent dit veld niet. De waarde blijft bewaard. Werk de app bij om te kiezen.',
  keep: (value: string) => `Houd ${value}`,
  take: (value: string) => `Neem ${value}`,
  nothing: 'leeg',
} as const;

interface ToldConflict {
  /** The field, and where it is not plain what it is of, that too. */
  what: string;
  /** Each in words, with when it was written (ms since 1970) where that is known. */
  kept: string;
  keptAt: number | null;
  keptBy: string | null;
  lost: string;
  lostAt: number | null;
  lostBy: string | null;
}

/**
 * "Nu staat er “aanwezig” (Marieke, 16:42). Sanne vulde “afwezig met bericht” in (16:40)." Where nobody said who works
 * with a tablet: "Op een ander apparaat stond “afwezig met bericht” (16:40)."
 */
export function conflictInWords({ what, kept, keptAt, keptBy, lost, lostAt, lostBy }: ToldConflict): string {
  const sameDay = keptAt !== null && lostAt !== null && dateOf(keptAt) === dateOf(lostAt);
  const at = (ms: number | null) => (ms === null ? null : sameDay ? timeInWords(ms) : momentInWords(ms));
  const now = `nu staat er ${quoted(kept)}${aside(keptBy, at(keptAt))}`;
  const before = lostBy
    ? `${lostBy} vulde ${quoted(lost)} in${aside(at(lostAt))}`
    : `Op een ander apparaat stond ${quoted(lost)}${aside(at(lostAt))}`;
  return `${what}: ${now}. ${before}.`;
}

function aside(...known: (string | null)[]): string {
  const said = known.filter((one) => one !== null);
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

/** A value as a button or a sentence says it, no longer than a glance. */
export function quoted(value: string): string {
  const letters = [...value];
  return value === ''
    ? `“${conflictText.nothing}”`
    : `“${letters.length > LONGEST_GLANCE ? `${letters.slice(0, LONGEST_GLANCE).join('')}…` : value}”`;
}

const LONGEST_GLANCE = 60;
