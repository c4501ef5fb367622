/** While the tablet goes round. */
export const passingText = {
  stop: 'Stoppen (trainer)',
  goOn: 'Toch doorgaan met rondgeven',
  hold: 'Houd de knop 2 tellen vast.',
} as const;
