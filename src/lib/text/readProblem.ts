import type { StorageProblem } from '../domain/problems';

/** Why something cannot be read, what is safe and what to do. */
export const readProblem: Record<StorageProblem, string> = {
  quota:
    'De app kan je gegevens nu niet lezen: de opslag van dit apparaat is vol. Er is niets weg. Maak ruimte vrij en probeer het opnieuw.',
  connectionLost:
    'De app kan je gegevens nu niet lezen: de opslag gaf geen antwoord. Er is niets weg. Probeer het opnieuw. Helpt dat niet? Laad de app opnieuw.',
  newerVersion:
    'Dit scherm hoort bij een oudere versie van de app. Er is niets weg. Laad de app opnieuw. Komt dit terug? Maak verbinding met het netwerk en laad de app nog eens.',
  unavailable:
    'De browser laat de app hier niets bewaren. Wat je eerder bewaarde, is niet weg. Open de app in een gewoon venster, niet in een privévenster.',
  unknown: 'De app kan je gegevens nu niet lezen. Er is niets weg. Probeer het opnieuw.',
};
