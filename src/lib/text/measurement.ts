export const measurementText = {
  title: 'Metingen',
  startOf: (filledIn: number, people: number) => `start: ${filledIn} van ${people}`,
  what: 'Geef de tablet rond, of neem papieren formulieren over. Niemand vult een naam in. Je ziet alleen gemiddelden, en pas vanaf 5 formulieren.',
  noSurvey: 'In de inhoud van deze training staan geen vragenlijsten.',
  start: 'Startmeting',
  end: 'Eindmeting',
  evaluation: 'Evaluatie van de training',
  session: (number: number) => `Korte evaluatie van bijeenkomst ${number}`,
  sessionMark: 'Wat vond je van deze bijeenkomst?',
  filledIn: (count: number) =>
    count === 0 ? 'nog niet ingevuld' : count === 1 ? '1 formulier' : `${count} formulieren`,
  fillIn: (form: string) => `${form} invullen`,
  fillInShort: 'Invullen',
  scale: (lowest: string, highest: string) => `1 = ${lowest}, 5 = ${highest}`,
  lowest: 'slecht',
  highest: 'heel goed',
  mark: (mark: number, lowest: string, highest: string) =>
    mark === 1 ? `1, ${lowest}` : mark === 5 ? `5, ${highest}` : String(mark),
  mayPass: 'Je mag een vraag overslaan. Vul geen namen in.',
  code: 'Code (mag leeg blijven)',
  codeHint: 'Bedenk zelf een code die je bij de laatste bijeenkomst nog weet. Niet je naam.',
  codeLong: 'Maak de code korter: hoogstens 20 tekens.',
  textLong: 'Deze tekst is te lang. Maak hem korter.',
  empty: 'Kies bij minstens één vraag een antwoord.',
  save: 'Klaar',
  thanks: 'Dank je wel',
  thanksWhat: 'Je antwoorden zijn bewaard. Geef de tablet door.',
  next: 'Volgende persoon',
  kept: (form: string) => `${form}: een formulier is bewaard.`,
  tallyShort: 'Turven',
  tallyOf: (form: string) => `${form} turven`,
  tallyWhat: 'Tel de handen, of de kruisjes op papier. Tik bij elke zin op een cijfer voor elk antwoord.',
  /** Between a mark and how often it was counted, as it is read aloud. */
  oneMore: 'erbij, nu',
  oneLess: (mark: number) => `Een ${mark} eraf`,
  tallyCount: (count: number) => (count === 1 ? 'Dit is 1 formulier.' : `Dit zijn ${count} formulieren.`),
  keepTally: 'Bewaren',
  tallied: (form: string, count: number) => `${form}: ${count} formulieren zijn bewaard.`,
  paired: (pairs: number, mean: number) =>
    `Van ${pairs} mensen zijn start en eind aan elkaar te koppelen door hun code. Zij antwoordden gemiddeld ${averageInWords(Math.abs(mean))} ${mean < 0 ? 'lager' : 'hoger'} dan bij de start.`,
  results: 'Start en eind naast elkaar',
  statement: 'Zin',
  subject: 'Onderwerp',
  average: 'Gemiddeld',
  published: 'Eerder onderzoek',
  publishedWhat:
    'Eerder onderzoek: wat deelnemers aan 19 trainingen gemiddeld gaven (Schaap, proefschrift, p. 221).',
  caveat:
    'Let op: een verschil bewijst niet dat de training werkt. De groep is klein, en mensen kunnen na de training strenger naar zichzelf kijken.',
  tooFew: (count: number) => `${count} van 5`,
  tooFewWhat: 'Waar “van 5” staat, zijn er nog te weinig antwoorden voor een gemiddelde.',
} as const;

/** "3,8" */
export function averageInWords(mean: number): string {
  return mean.toFixed(1).replace('.', ',');
}
