/** While the tablet goes round. */
export const passingText = {
  stop: 'Stoppen (trainer)',
  hold: 'Houd de knop 2 tellen vast.',
} as const;
