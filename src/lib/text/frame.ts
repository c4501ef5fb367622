import type { StorageProblem } from '../database/storageError';

export const frameText = {
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  today: 'Vandaag',
  cycles: 'Trainingen',
  handbook: 'Handboek',
  exercises: 'Oefeningen',
  settings: 'Instellingen',
  back: 'Terug',
  updateReady: 'Nieuwe versie klaar',
  updateNow: 'Nu bijwerken',
  undo: 'Ongedaan maken',
  dismiss: 'Sluiten',
  loading: 'Bezig met laden …',
  retry: 'Opnieuw proberen',
  cancel: 'Annuleren',
  unexpected:
    'Er ging iets mis in de app. Wat je hebt bewaard, staat nog op dit apparaat. Laad de pagina opnieuw.',
} as const;

export const dataStatus = {
  saved: 'Alles bewaard op dit apparaat',
  saving: 'Bezig met bewaren …',
  waiting: (count: number) =>
    count === 1 ? '1 wijziging wacht op synchronisatie' : `${count} wijzigingen wachten op synchronisatie`,
  photosWait: (count: number) =>
    count === 1 ? '1 foto wacht op synchronisatie' : `${count} foto’s wachten op synchronisatie`,
  photosCome: (count: number) => (count === 1 ? '1 foto komt nog' : `${count} foto’s komen nog`),
  syncedAt: (time: string) => `gesynchroniseerd om ${time}`,
  notPaired: 'dit apparaat is niet meer gekoppeld',
} as const;

/** What happened to a write, what is safe and what to do. */
export const writeProblem: Record<StorageProblem, string> = {
  quota:
    'Niet bewaard: de opslag van dit apparaat is vol. Wat je typte staat nog op het scherm. Maak ruimte vrij of stel je gegevens veilig, en probeer het opnieuw.',
  connectionLost:
    'Niet bewaard: de opslag gaf geen antwoord. Wat je typte staat nog op het scherm. Probeer het opnieuw.',
  newerVersion:
    'Niet bewaard: in een ander tabblad staat een nieuwere versie van de app. Wat je typte staat nog op het scherm. Neem het over, sluit dit tabblad en ga daar verder.',
  unavailable:
    'Niet bewaard: de browser laat de app hier niets bewaren. Wat je typte staat nog op het scherm. Open de app in een gewoon venster, niet in een privévenster.',
  unknown: 'Niet bewaard: de opslag gaf een fout. Wat je typte staat nog op het scherm. Probeer het opnieuw.',
};

export const readProblem: Record<StorageProblem, string> = {
  quota:
    'De app kan je gegevens nu niet lezen: de opslag van dit apparaat is vol. Er is niets weg. Maak ruimte vrij en probeer het opnieuw.',
  connectionLost:
    'De app kan je gegevens nu niet lezen: de opslag gaf geen antwoord. Er is niets weg. Probeer het opnieuw.',
  newerVersion:
    'In een ander tabblad staat een nieuwere versie van de app. Er is niets weg. Sluit dit tabblad en ga daar verder.',
  unavailable:
    'De browser laat de app hier niets bewaren. Open de app in een gewoon venster, niet in een privévenster.',
  unknown: 'De app kan je gegevens nu niet lezen. Er is niets weg. Probeer het opnieuw.',
};
