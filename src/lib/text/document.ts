export const documentText = {
  source: (number: number) => `Bron ${number}`,
  sources: 'Bronnen',
  noImage: (alt: string) => `Afbeelding ontbreekt op dit apparaat: ${alt}`,
} as const;
