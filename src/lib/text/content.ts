import { readProblem } from './frame';

export const contentText = {
  installing: 'De app zet de inhoud op dit apparaat …',
  progress: (done: number, total: number) => `De app zet de inhoud op dit apparaat: ${done} van ${total}.`,
  problem: {
    offline:
      'De app kon de inhoud nog niet ophalen. Maak één keer verbinding met het netwerk en probeer het opnieuw.',
    damaged: 'De inhoud kwam beschadigd binnen. De app gebruikt die niet. Probeer het opnieuw.',
    ...readProblem,
    quota:
      'De app kon de inhoud niet bewaren: de opslag is vol. Maak ruimte vrij op dit apparaat en probeer het opnieuw.',
  },
  newer: (version: string) => `Er is een nieuwere versie van de inhoud van deze training (${version}).`,
  missing: (id: string, version: string) =>
    `Deze training is begonnen met de inhoud “${id}”, versie ${version}. Die staat niet op dit apparaat. Laad dit pakket bij Instellingen, Inhoud. Het draaiboek van een begonnen bijeenkomst werkt door.`,
  frozen: 'Een bijeenkomst die al begonnen is, houdt het draaiboek waarmee je begon.',
  move: (title: string, version: string) => `Ga verder met ${title} ${version}`,
  moved: (title: string, version: string) => `Deze training gebruikt nu “${title}” ${version}.`,
} as const;
