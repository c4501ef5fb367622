import { fold } from '../domain/fold';

/** Parts of words by which a cell is known as somebody's work. */
const WORK =
  /leider|leidster|gevende|manager|coordinator|voorman|voorvrouw|\bchef|\bhoofd\b|\bhr\b|medewerk|begeleid|directeur|eigenaar|planner|coach|supervisor|adviseur|consulent|teamlead|instructeur|mentor|bedrijfsfuhrer|\bp&o\b|opzichter|uitvoerder|kok\b|verpleeg|monteur|administrat/;

/** Parts of words by which a cell is known as a company. */
const COMPANY =
  /\bb\.?v\b\.?|\bn\.?v\b\.?|\bv\.?o\.?f\b|stichting|gemeente|groep\b|group\b|zorg|bedrijf|bakkerij|kwekerij|schoonmaak|logistiek|transport|techniek|bouw\b|hotel|school|universiteit|ziekenhuis|supermarkt|holding|\bco\b|& zn|en zonen|slagerij|fabriek|werk\b|\bvereniging|services?\b|facilit/;

export function isWork(text: string): boolean {
  return WORK.test(fold(text));
}

export function isCompany(text: string): boolean {
  return COMPANY.test(fold(text)) && !isWork(text);
}

/** Figures, dates, telephone numbers, bullets and ticks: nothing that a participant has. */
export function isFigure(text: string): boolean {
  return !/\p{L}/u.test(text) && !text.includes('@');
}

/** What stands before a name in a numbered or bulleted list. */
const MARK =
  /^(?:[\p{P}\p{S}]*\d{1,4}\s*[.):\]]+\s*|\d{1,4}\s+(?=\p{L})|(?:[•·●○◦▪■□☐☑✓✔➢►‣*+>]|[\p{Pd}](?!\d))\s*)+/u;

export function withoutMark(text: string): string {
  const rest = text.replace(MARK, '');
  return /\p{L}/u.test(rest) ? rest : text;
}

const TITLE =
  /^(deelnemerslijst|deelnemers|deelnemende|namenlijst|presentielijst|presentie|aanwezigheidslijst|aanwezigen|lijst|groepslijst|inschrijvingen|aanmeldingen|training|cursus|bijeenkomst|participants|beste|hallo|hoi|groet|met vriendelijke groet)\b/;

/** A line above or below the list that is nobody: "Deelnemerslijst Mentorwijs", "Groep Ede, najaar 2026:". */
export function isTitle(text: string): boolean {
  return TITLE.test(fold(text)) || /^[^@]*\p{L}[^@]*:\s*$/u.test(text) || /^\p{L}.*\b20\d\d\b/u.test(text);
}

/** "Totaal 16", "Aantal: 12", "16 deelnemers". */
export function isTotal(text: string): boolean {
  const folded = fold(text);
  return (
    /^(sub)?tota+l\b|^total\b|^aantal\b/.test(folded) ||
    /^\d+ (deelnemers?|personen|namen|mensen)\b/.test(folded)
  );
}
