import type { HandoverProblem } from '../domain/problems';

export const handoverText = {
  title: 'Overdragen zonder netwerk',
  what: 'Zet deze training in één bestand voor de tablet van je medetrainer. Het bestand gaat alleen open met een wachtzin. Notities die alleen op dit apparaat staan, gaan niet mee.',
  passphrase: 'Wachtzin voor het bestand',
  passphraseHint:
    'Minstens 12 tekens. Zeg de wachtzin tegen je medetrainer. Stuur die nooit mee met het bestand.',
  tooShort: 'Deze wachtzin is te kort. Gebruik minstens 12 tekens, bijvoorbeeld zes woorden.',
  invent: 'Bedenk een wachtzin',
  photos: (count: number) => `Foto’s meenemen (${count})`,
  tooLarge:
    'Met de foto’s wordt het bestand te groot. Zet “Foto’s meenemen” uit en maak het opnieuw. De foto’s blijven op dit apparaat. Ze komen bij je collega zodra jullie allebei synchroniseren.',
  make: 'Maak overdrachtsbestand',
  making: 'De app maakt het bestand …',
  ready:
    'Het overdrachtsbestand is klaar. Je medetrainer kiest bij Trainingen “Training overnemen uit een bestand”.',
  download: 'Overdrachtsbestand downloaden',
  share: 'Delen',
  failed:
    'Het lukte niet om het bestand te maken. Je gegevens staan nog op dit apparaat. Probeer het opnieuw.',
} as const;

export const takeOverText = {
  title: 'Training overnemen uit een bestand',
  what: 'Kies het overdrachtsbestand van je medetrainer en typ de wachtzin. Je ziet eerst wat erin staat. Staat de training hier al? Dan voegt de app beide samen. Wat het laatst is ingevuld, blijft staan.',
  file: 'Overdrachtsbestand',
  choose: 'Bestand kiezen',
  passphrase: 'Wachtzin',
  passphraseHint:
    'Hoofdletters en extra spaties maken niet uit. Bij een wachtzin die de app bedacht, ook punten en streepjes niet.',
  open: 'Openen',
  opening: 'De app opent het bestand …',
  opened: 'Het bestand is geopend.',
  noFile: 'Kies eerst een bestand.',
  noPassphrase: 'Typ de wachtzin die je van je medetrainer kreeg.',
  preview: 'Dit staat in het bestand',
  added: 'Nieuw op dit apparaat',
  changed: 'Wordt bijgewerkt',
  unchanged: 'Blijft zoals het is',
  differences: 'Verschillen die bewaard blijven',
  differencesWhat:
    'Jullie hebben bij hetzelfde onderdeel iets anders ingevuld. Na het overnemen zie je de verschillen bij de training en kies je.',
  madeAt: (moment: string) => `Gemaakt op ${moment}.`,
  untitled: 'Training zonder naam',
  takeOver: 'Overnemen',
  nothingNew: 'Alles in dit bestand staat al op dit apparaat.',
  done: (title: string) => `“${title}” is overgenomen.`,
  toTraining: 'Naar de training',
} as const;

export const takeOverProblem: Record<HandoverProblem | 'failed', string> = {
  notAHandover: 'Dit is geen overdrachtsbestand van deze app. Er is niets veranderd. Kies een ander bestand.',
  tooLarge:
    'Dit bestand is te groot voor een overdrachtsbestand. Er is niets veranderd. Kies een ander bestand.',
  tooMuchWork:
    'Dit bestand vraagt te veel van dit apparaat. De app heeft het niet geopend. Er is niets veranderd. Vraag je medetrainer om een nieuw bestand uit deze app.',
  wrongPassphrase:
    'De wachtzin past niet bij dit bestand. Er is niets veranderd. Kijk of elk woord klopt en probeer het opnieuw.',
  damaged:
    'Dit bestand is beschadigd of niet compleet. Er is niets veranderd. Vraag je medetrainer om het bestand nog eens.',
  newerVersion:
    'Dit bestand komt uit een nieuwere versie van de app. Er is niets veranderd. Werk eerst de app bij.',
  failed: 'De app kon het bestand niet lezen. Er is niets veranderd. Probeer het opnieuw.',
};
