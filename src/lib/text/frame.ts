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
} as const;

/** What happened to a write, what is safe and what to do. */
export const writeProblem: Record<StorageProblem, string> = {
  quota:
    'Niet bewaard: de opslag van dit apparaat is vol. Wat je typte staat nog op het scherm. Maak ruimte vrij of stel je gegevens veilig, en probeer het opnieuw.',
  connectionLost:
    'Niet bewaard: de opslag gaf geen antwoord. Wat je typte staat nog op het scherm. Probeer het opnieuw.',
  newerVersion:
    'Niet bewaard: in een ander tabblad draait een nieuwere versie. Sluit dit tabblad en ga daar verder.',
  unavailable: 'Niet bewaard: deze browser geeft geen opslag. Open de app buiten een privévenster.',
  unknown: 'Niet bewaard: de opslag gaf een fout. Wat je typte staat nog op het scherm. Probeer het opnieuw.',
};

export const readProblem: Record<StorageProblem, string> = {
  quota: 'De gegevens kunnen niet worden gelezen: de opslag van dit apparaat is vol.',
  connectionLost: 'De gegevens kunnen nu niet worden gelezen: de opslag gaf geen antwoord. Er is niets weg.',
  newerVersion: 'In een ander tabblad draait een nieuwere versie. Sluit dit tabblad en ga daar verder.',
  unavailable: 'Deze browser geeft geen opslag. Open de app buiten een privévenster.',
  unknown: 'De gegevens kunnen nu niet worden gelezen. Er is niets weg. Probeer het opnieuw.',
};
