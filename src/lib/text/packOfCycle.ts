/** The content that a training goes by. */
export const packOfCycleText = {
  newer: (version: string) => `Er is een nieuwere versie van de inhoud van deze training (${version}).`,
  missing: (id: string, version: string) =>
    `Deze training is begonnen met de inhoud “${id}”, versie ${version}. Die staat niet op dit apparaat. Laad dit pakket bij Instellingen, Inhoud. Het draaiboek van een begonnen bijeenkomst werkt door.`,
  frozen: 'Een bijeenkomst die al begonnen is, houdt het draaiboek waarmee je begon.',
  move: (title: string, version: string) => `Ga verder met ${title} ${version}`,
  moved: (title: string, version: string) => `Deze training gebruikt nu “${title}” ${version}.`,
} as const;
