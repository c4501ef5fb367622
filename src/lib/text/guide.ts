export const guideText = {
  title: 'Zo leid je dit blok',
  sayFirst: 'Zeg eerst',
  steps: 'Stappen',
  minutes: (minutes: number) => `${minutes} min`,
  watchFor: 'Let op',
  shorten: 'Als je tijd tekortkomt',
  smallGroup: 'Kleine groep (5)',
  largeGroup: 'Grote groep (18)',
} as const;
