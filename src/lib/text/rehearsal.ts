export const rehearsalText = {
  title: 'Oefenen met de klok',
  of: (number: number) => `Oefenen: bijeenkomst ${number}`,
  what: 'Geef een bijeenkomst op een snelle klok. Onderweg gebeurt er van alles. Jij kiest wat je doet, en je probeert op tijd te eindigen.',
  session: (number: number, title: string) => `Bijeenkomst ${number}: ${title}`,
  none: 'De inhoud op dit apparaat heeft geen draaiboek voor deze bijeenkomst',
  before: (count: number) =>
    count === 0
      ? 'De klok loopt snel. Deze inhoud heeft geen storingen.'
      : `De klok loopt snel, en ${count} keer gebeurt er iets. Dan staat de klok stil, tot jij verdergaat.`,
  goalOfGame: 'Je doel: eindig binnen vijf minuten van de afgesproken tijd, en houd de pauze heel.',
  notKept: 'Hiervan wordt niets bewaard. Ga je weg van deze pagina, dan is de oefening voorbij.',
  speed: 'Hoe snel loopt de klok?',
  speeds: {
    '5': '5 keer zo snel (een halfuur)',
    '10': '10 keer zo snel (een kwartier)',
    '30': '30 keer zo snel (vijf minuten)',
  },
  start: 'Oefening starten',
  again: 'Opnieuw oefenen',
  blockOf: (place: number, all: number) => `Blok ${place} van ${all}`,
  minute: (minute: number) => `minuut ${minute}`,
  agreedEnd: (minute: number) => `Afgesproken einde: minuut ${minute}`,
  expectedEnd: (minute: number) => `Verwacht einde: minuut ${minute}`,
  next: 'Volgende blok',
  end: 'Oefening afsluiten',
  stop: 'Klok stilzetten',
  goOn: 'Klok laten lopen',
  goal: 'Doel',
  say: 'Zeg eerst',
  coming: 'Komt nog',
  shortenNow: (minutes: number) => `Dit blok inkorten tot ${minutes} min`,
  shorten: (minutes: number) => `Inkorten tot ${minutes} min`,
  shortenOf: (title: string, minutes: number) => `${title}: inkorten tot ${minutes} min`,
  skip: 'Overslaan',
  skipOf: (title: string) => `${title}: overslaan`,
  minutes: (minutes: number) => `${minutes} min`,
  shortened: (minutes: number, planned: number) => `${minutes} min (was ${planned})`,
  skipped: 'overgeslagen',
  whatNow: 'Wat doe je?',
  think: 'Zeg het eerst hardop. De klok staat stil.',
  showHint: 'Toon de hint',
  takes: (minutes: number) => `Dit kost ${minutes} min, wat je ook doet.`,
  less: (minutes: number) => `De bijeenkomst moet ${minutes} min eerder klaar zijn.`,
  carryOn: 'Verder met de groep',
  outcome: 'Zo ging het',
  endedAt: (minute: number) => `Je eindigde op minuut ${minute}.`,
  inTime: 'Dat is binnen vijf minuten van de afgesproken tijd.',
  late: (minutes: number) =>
    minutes > 0
      ? `Dat is ${minutes} min later dan afgesproken. Kort de volgende keer eerder in.`
      : `Dat is ${-minutes} min eerder dan afgesproken. Je had minder hoeven schrappen.`,
  pauseKept: 'De pauze bleef heel.',
  pauseLost: 'De pauze werd te kort, of verviel. Haal de tijd liever uit een oefening.',
  blocks: 'Per blok',
  real: (real: number, planned: number) => `${real} van ${planned} min`,
  talk: 'Bespreek het met een collega: wat liet je vallen, en wat zei je tegen de groep?',
} as const;

export const REHEARSAL_SPEEDS = ['5', '10', '30'] as const;
export type RehearsalSpeed = (typeof REHEARSAL_SPEEDS)[number];
