export const followUpText = {
  title: 'Terugkommoment',
  what: 'Een uur, na drie en na zes maanden. Het telt niet mee bij de vijf bijeenkomsten en de 12,5 uur.',
  after: (months: number) => `Na ${months} maanden`,
  plan: (months: number) => `Plannen na ${months} maanden`,
  planned: (months: number) => `Het terugkommoment na ${months} maanden is gepland.`,
  change: (months: number) => `Wijzigen: terugkommoment na ${months} maanden`,
  changeShort: 'Wijzigen',
  changeTitle: 'Terugkommoment wijzigen',
  done: 'Klaar',
  remove: 'Terugkommoment verwijderen',
  removed: (months: number) => `Het terugkommoment na ${months} maanden is verwijderd.`,
} as const;
