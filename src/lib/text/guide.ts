export const guideText = {
  title: 'Zo leid je dit blok',
  /** Where a guide is read apart from a session. */
  times: { begintijd: 'de begintijd', eindtijd: 'de eindtijd' },
  sayFirst: 'Zeg eerst',
  steps: 'Stappen',
  minutes: (minutes: number) => `${minutes} min`,
  watchFor: 'Let op',
  shorten: 'Als je tijd tekortkomt',
  smallGroup: 'Kleine groep (5)',
  largeGroup: 'Grote groep (18)',
  alone: 'Als je alleen voor de groep staat',
} as const;
