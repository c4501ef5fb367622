import type { BackupProblem } from '../domain/problems';

export const backupText = {
  make: 'Reservekopie maken',
  what: 'Een reservekopie is één versleuteld bestand met alles van een training: deelnemers, aanwezigheid, draaiboek, handtekeningen, notities en foto’s. Bewaar het ergens anders dan op deze tablet, of geef het aan je medetrainer. Het gaat alleen open met de wachtzin die je nu kiest.',
  nothing: 'Er staat nog geen training op dit apparaat.',
  which: 'Welke training',
  all: 'Alle trainingen',
  reader: 'Voor wie is de kopie?',
  forMe: 'Voor mijzelf: alles gaat mee',
  forColleague: 'Voor een collega: zonder wat “Alleen op dit apparaat” staat',
  exampleStays: 'De voorbeeldtraining gaat niet mee naar een collega.',
  passphrase: 'Wachtzin voor de kopie',
  passphraseHint:
    'Minstens 12 tekens. Zonder deze wachtzin gaat de kopie niet open. Schrijf hem op, of zeg hem tegen je collega. Stuur hem nooit mee met het bestand.',
  tooShort: 'Deze wachtzin is te kort. Gebruik minstens 12 tekens, bijvoorbeeld zes woorden.',
  invent: 'Bedenk een wachtzin',
  photos: 'Foto’s meenemen',
  organisationOpens: 'Ook je organisatie kan deze kopie openen, met de eigen sleutel.',
  making: 'De app maakt de kopie …',
  progress: (share: number) => `${Math.round(share * 100)} %`,
  stop: 'Stoppen',
  ready: 'De reservekopie is klaar. Bewaar of deel hem nu: daarna weet de app niet waar hij staat.',
  download: 'Reservekopie bewaren',
  share: 'Delen',
  failed: 'Het lukte niet om de kopie te maken. Je gegevens staan nog op dit apparaat. Probeer het opnieuw.',

  putBack: 'Reservekopie terugzetten',
  putBackWhat:
    'Kies een reservekopie van jou of van een collega. Ook een ouder bestand van deze app mag. Je ziet eerst wat erin staat. Wat hier nieuwer is, blijft staan.',
  file: 'Reservekopie kiezen',
  theirPassphrase: 'Wachtzin van de kopie',
  theirPassphraseHint:
    'Hoofdletters en extra spaties maken niet uit. Bij een wachtzin die de app bedacht, ook punten en streepjes niet.',
  noPassphrase: 'Typ de wachtzin van de kopie.',
  open: 'Openen',
  opening: 'De app leest en controleert het hele bestand …',
  preview: 'Dit staat in de kopie',
  madeAt: (moment: string) => `Gemaakt op ${moment}.`,
  fromColleague: 'Gemaakt voor een collega.',
  untitled: 'Training zonder naam',
  dates: (first: string, last: string) => `Bijeenkomsten van ${first} tot en met ${last}.`,
  holds: (participants: number, notes: number, photos: number) =>
    `${participants === 1 ? '1 deelnemer' : `${participants} deelnemers`}, ${notes === 1 ? '1 notitie' : `${notes} notities`}, ${photos === 1 ? '1 foto' : `${photos} foto’s`}.`,
  counts: (added: number, changed: number, unchanged: number) =>
    `${added} nieuw, ${changed} bijgewerkt, ${unchanged} hetzelfde`,
  differences: (count: number) =>
    count === 1
      ? 'In het bestand en hier staat één keer iets anders ingevuld. Beide blijven bewaard: je ziet het bij de training.'
      : `In het bestand en hier staat ${count} keer iets anders ingevuld. Alles blijft bewaard: je ziet het bij de training.`,
  nothingNew: 'Alles in deze kopie staat al op dit apparaat.',
  putBackNow: 'Terugzetten',
  puttingBack: 'De app zet de kopie terug …',
  done: 'Alles uit de kopie staat nu op dit apparaat.',
  toTraining: (title: string) => `Naar ${title}`,
  brokenOff:
    'Het terugzetten is niet afgemaakt. Wat er al staat, blijft staan. Zet de kopie nog een keer terug: dan komt de rest erbij.',

  organisation: 'Sleutel van je organisatie',
  organisationWhat:
    'Heeft je organisatie een openbare age-sleutel? Dan kan zij elke nieuwe reservekopie openen, ook als de wachtzin weg is. Laat het veld leeg als dat niet hoeft.',
  key: 'Openbare sleutel (age1…)',
  keyWrong: 'Dit is geen openbare age-sleutel. Zo’n sleutel begint met age1 en heeft 62 tekens.',
  keep: 'Sleutel bewaren',
  kept: 'Bewaard.',
} as const;

export const backupProblem: Record<BackupProblem | 'failed', string> = {
  notABackup: 'Dit is geen reservekopie van deze app. Er is niets veranderd. Kies een ander bestand.',
  newerVersion:
    'Deze kopie komt uit een nieuwere versie van de app. Er is niets veranderd. Werk eerst de app bij.',
  tooLarge: 'Dit bestand is te groot om te lezen. Er is niets veranderd. Kies een ander bestand.',
  tooMuchWork:
    'Dit bestand vraagt te veel van dit apparaat. De app heeft het niet geopend. Er is niets veranderd. Maak een nieuwe kopie met deze app.',
  wrongPassphrase:
    'De wachtzin past niet bij deze kopie. Er is niets veranderd. Kijk of elk woord klopt en probeer het opnieuw.',
  damaged: 'Deze kopie is beschadigd of niet compleet. Er is niets veranderd. Kies een andere kopie.',
  failed: 'De app kon het bestand niet lezen. Er is niets veranderd. Probeer het opnieuw.',
};
