import type { StorageProblem } from '../domain/problems';

export const frameText = {
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  today: 'Vandaag',
  cycles: 'Trainingen',
  handbook: 'Handboek',
  settings: 'Instellingen',
  dismiss: 'Sluiten',
  loading: 'Bezig met laden …',
  slow: 'De opslag van dit apparaat geeft nog geen antwoord. Er is niets weg. Blijft dit zo? Sluit andere tabbladen met de app en laad de app opnieuw.',
  retry: 'Opnieuw proberen',
  reload: 'App opnieuw laden',
  notDrawn:
    'Dit deel kan de app niet laten zien. Er is niets weg. Probeer het opnieuw, of geef het door aan de beheerder.',
  unexpected:
    'Er ging iets mis in de app. Wat je hebt bewaard, staat nog op dit apparaat. Laad de app opnieuw.',
} as const;

export const dataStatus = {
  saved: 'Alles bewaard op dit apparaat',
  saving: 'Bezig met bewaren …',
  unsaved: (what: readonly string[]) => `Niet bewaard is: ${what.join('; ')}.`,
  again: 'Opnieuw',
  giveUp: 'Laat maar',
  waiting: (count: number) =>
    count === 1 ? '1 wijziging wacht op synchronisatie' : `${count} wijzigingen wachten op synchronisatie`,
  shortWaiting: (count: number) => (count === 1 ? '1 wacht' : `${count} wachten`),
  photosWait: (count: number) =>
    count === 1 ? '1 foto wacht op synchronisatie' : `${count} foto’s wachten op synchronisatie`,
  photosCome: (count: number) => (count === 1 ? '1 foto komt nog' : `${count} foto’s komen nog`),
  incomplete: (cycles: number) =>
    cycles === 1 ? '1 training nog niet helemaal binnen' : `${cycles} trainingen nog niet helemaal binnen`,
  refused: (count: number) =>
    count === 1
      ? '1 wijziging niet aangenomen: kijk bij Synchronisatie'
      : `${count} wijzigingen niet aangenomen: kijk bij Synchronisatie`,
  shortRefused: (count: number) => `${count} niet aangenomen`,
  unreadable: 'De app kan je gegevens nu niet lezen',
  syncedAt: (time: string) => `gesynchroniseerd om ${time}`,
  notPaired: 'dit apparaat is niet meer gekoppeld',
} as const;

/** What happened to a write, what is safe and what to do. */
export const writeProblem: Record<StorageProblem, string> = {
  quota:
    'Niet bewaard: de opslag van dit apparaat is vol. Wat je typte staat nog op het scherm. Verwijder foto’s of apps van dit apparaat en tik dan opnieuw op Bewaren. Laat de app open.',
  connectionLost:
    'Niet bewaard: de opslag gaf geen antwoord. Wat je typte staat nog op het scherm. Probeer het opnieuw. Helpt dat niet? Laad de app opnieuw: je tekst komt terug.',
  newerVersion:
    'Niet bewaard: dit scherm hoort bij een oudere versie van de app. Wat je typte staat nog op het scherm. Kopieer wat je typte en laad de app opnieuw.',
  unavailable:
    'Niet bewaard: de browser laat de app hier niets bewaren. Wat je typte staat nog op het scherm. Open de app in een gewoon venster, niet in een privévenster.',
  unknown: 'Niet bewaard: de opslag gaf een fout. Wat je typte staat nog op het scherm. Probeer het opnieuw.',
};
