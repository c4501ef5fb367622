import { fold } from '../domain/fold';
import type { ColumnRole } from '../domain/pastedList';

/** What spreadsheets call their columns. The first that fits counts: "Naam bedrijf" is a company, no name. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['email', /^(e mail\w*|email\w*|mail|mailadres\w*)$/],
  [
    'skip',
    /^(telefoon\w*|tel|mobiel\w*|gsm|phone|adres|straat\w*|postcode|woonplaats|plaats|locatie|vestiging)$/,
  ],
  [
    'skip',
    /^(nr|no|nummer|volgnr|volgnummer|personeels\w+|dieet\w*|allergie\w*|opmerking\w*|bijzonderheden)$/,
  ],
  ['skip', /^(geboorte\w*|geslacht|leeftijd|datum|handtekening|paraaf|aanwezig\w*|notities?|id|status)$/],
  ['skip', /^(aanhef|titel|title|titulatuur|bijeenkomst)$/],
  ['firstName', /^(voorna+m\w*|roepna+m\w*|first|firstname|given|voorletters?|initialen|initials|forename)$/],
  ['prefix', /^(tussenvoegsels?|tussenv|tv|tussen|voorvoegsels?|infix|prefix)$/],
  ['lastName', /^(achterna+m\w*|familiena+m\w*|geslachtsna+m|last|lastname|surname|family)$/],
  [
    'organisation',
    /^(organisatie\w*|bedrijf\w*|bedrijven|werkgever\w*|company|organi[sz]ation|employer|firma)$/,
  ],
  ['organisation', /^(instelling|onderneming|werkplek)$/],
  ['role', /^(functie\w*|rol|role|beroep|job|jobtitle|position|werkzaam)$/],
  ['skip', /^(afdeling|team|department)$/],
  ['name', /^(na+m|namen|name|names|deelnemers?|deelneemsters?|cursist\w*|participants?|fullname|full)$/],
];

/** The longest heading, in words: what is longer is a sentence. */
const LONGEST = 5;

/** What a column of this heading holds, or nothing where it is not known as a heading. */
export function roleOfHeading(text: string): ColumnRole | undefined {
  if (/^(#|№|n°)$/i.test(text.trim())) return 'skip';
  if (/^e[- ]?mail/i.test(text.trim())) return 'email';
  if (/^job ?title$/i.test(text.trim())) return 'role';
  const words = fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > LONGEST) return undefined;
  return HEADINGS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}

/** Letters before a name ("P.J.") rather than a first name: the second choice where there are both. */
export function isInitialsHeading(text: string): boolean {
  return /voorletter|initia/i.test(text);
}

/** Whether these cells are a row of headings. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  // "Deelnemer 1" stands for somebody, and for no column.
  const roles = filled.map((cell) => {
    const role = roleOfHeading(cell);
    return role === 'name' && /\d/.test(cell) ? undefined : role;
  });
  const known = roles.filter((role) => role !== undefined);
  if (filled.some((cell) => cell.includes('@')) || known.length * 2 < filled.length) return false;
  const named = known.some((role) => role === 'name' || role === 'firstName' || role === 'lastName');
  // One word alone must be the heading itself: "Team Noord" and "Rol, Jan" are none.
  return filled.length === 1
    ? named && /^\S+:?$|^volledige naam:?$/i.test(filled[0] ?? '')
    : named || known.length > 1;
}
