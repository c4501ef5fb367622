export const contentText = {
  installing: 'De inhoud wordt op dit apparaat gezet …',
  progress: (done: number, total: number) => `De inhoud wordt op dit apparaat gezet: ${done} van ${total}.`,
  problem: {
    offline:
      'De inhoud kon nog niet worden opgehaald. Maak één keer verbinding met het netwerk en probeer het opnieuw.',
    damaged: 'De inhoud kwam beschadigd binnen en is niet gebruikt. Probeer het opnieuw.',
    storage: 'De inhoud kon niet worden bewaard. Maak ruimte vrij op dit apparaat en probeer het opnieuw.',
  },
} as const;
