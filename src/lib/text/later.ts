/** Short words of the frame that the first screen does without. */
export const laterText = {
  back: 'Terug',
  updateReady: 'Nieuwe versie klaar',
  updateNow: 'Nu bijwerken',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
} as const;
