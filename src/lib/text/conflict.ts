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
  lost: string;
  lostAt: number | null;
}

/** "Nu staat er “aanwezig” (16:42). Op een ander apparaat stond “afwezig met bericht” (16:40)." */
export function conflictInWords({ what, kept, keptAt, lost, lostAt }: ToldConflict): string {
  const sameDay = keptAt !== null && lostAt !== null && dateOf(keptAt) === dateOf(lostAt);
  const at = (ms: number | null) =>
    ms === null ? '' : ` (${sameDay ? timeInWords(ms) : momentInWords(ms)})`;
  return `${what}: nu staat er ${quoted(kept)}${at(keptAt)}. Op een ander apparaat stond ${quoted(lost)}${at(lostAt)}.`;
}

/** A value as a button or a sentence says it, no longer than a glance. */
export function quoted(value: string): string {
  const letters = [...value];
  return value === ''
    ? `“${conflictText.nothing}”`
    : `“${letters.length > LONGEST_GLANCE ? `${letters.slice(0, LONGEST_GLANCE).join('')}…` : value}”`;
}

const LONGEST_GLANCE = 60;
