import type { CopyProblem } from '../domain/problems';

export const settingsText = {
  title: 'Instellingen',
  storage: 'Opslag en veiligstellen',
  storageWhat: 'Je gegevens in een bestand zetten en terugzetten, en de ruimte op dit apparaat.',
  version: (version: string) => `Mentorwijs Trainer ${version}`,
  notMadeByTno: 'Hulpmiddel voor trainers van Mentorwijs. Niet gemaakt door TNO.',
} as const;

export const storageText = {
  title: 'Opslag en veiligstellen',
  here: 'Op dit apparaat',
  usage: (used: string, quota: string) => `${used} in gebruik van ongeveer ${quota} die de browser toestaat.`,
  persistent: 'De browser mag deze gegevens niet zelf opruimen.',
  notPersistent:
    'De browser kan deze gegevens opruimen als het apparaat vol raakt. Zet de app op het beginscherm.',
  askPersistent: 'Vraag om blijvende opslag',
  secure: 'Gegevens veiligstellen',
  secureWhat:
    'Zet alles van een training in één bestand: deelnemers, aanwezigheid, draaiboek, foto’s en notities, ook de notities die alleen op dit apparaat staan. Het bestand is niet versleuteld: wie het heeft, kan alles lezen. Bewaar het op een plek die je organisatie goedvindt.',
  which: 'Welke training',
  all: 'Alle trainingen',
  download: 'Bestand bewaren',
  ready: 'Het bestand is klaar.',
  share: 'Delen',
  nothing: 'Er staat nog geen training op dit apparaat om veilig te stellen.',
  restore: 'Terugzetten',
  restoreWhat:
    'Kies een bestand dat met “Gegevens veiligstellen” is gemaakt. Je ziet eerst wat erin staat. Wat hier nieuwer is, blijft staan.',
  file: 'Bestand kiezen',
  preview: 'Dit staat in het bestand',
  madeAt: (moment: string) => `Gemaakt op ${moment}.`,
  untitled: 'Training zonder naam',
  counts: (added: number, changed: number, unchanged: number) =>
    `${added} nieuw, ${changed} bijgewerkt, ${unchanged} hetzelfde`,
  differences: (count: number) =>
    count === 1
      ? 'In het bestand en hier staat één keer iets anders ingevuld. Beide blijven bewaard: je ziet het bij de training.'
      : `In het bestand en hier staat ${count} keer iets anders ingevuld. Alles blijft bewaard: je ziet het bij de training.`,
  nothingNew: 'Alles in dit bestand staat al op dit apparaat.',
  restored: 'Alles uit het bestand staat nu op dit apparaat.',
} as const;

export const copyProblem: Record<CopyProblem, string> = {
  notACopy:
    'Dit is geen bestand van “Gegevens veiligstellen”. Er is niets veranderd. Kies een ander bestand.',
  newerVersion:
    'Dit bestand komt uit een nieuwere versie van de app. Er is niets veranderd. Werk eerst de app bij.',
  damaged: 'Dit bestand is beschadigd of niet compleet. Er is niets veranderd. Kies een andere kopie.',
};

/** "7,2 MB" or "10,7 GB" */
export function sizeInWords(bytes: number): string {
  const [size, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${size.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} ${unit}`;
}
