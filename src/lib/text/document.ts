export const documentText = {
  source: (number: number) => `Bron ${number}`,
  sources: 'Bronnen',
  /** In percent. */
  made: (share: number) => `${Math.round(share * 100)}% klaar`,
  cancelled: 'Gestopt. Er is geen bestand gemaakt.',
  noWorker:
    'De PDF-maker kon niet starten. Sluit de app en open hem opnieuw. Blijft het zo, werk dan je browser bij. Er is niets weg.',
  noImage: (alt: string) => `Afbeelding ontbreekt op dit apparaat: ${alt}`,
} as const;
