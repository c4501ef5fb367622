export const wrapUpText = {
  title: 'Afronden',
  held: (from: string, until: string) => `Gehouden van ${from} tot ${until}`,
  notEnded: 'Deze bijeenkomst is nog niet afgesloten. Afronden kan daarna.',
  ready: 'Klaar om te gaan',
  readyWhat: 'Alles van deze bijeenkomst is ingevuld en staat ook ergens anders.',
  onlyHere: 'Op dit apparaat staat werk dat nergens anders is.',
  done: 'klaar',
  open: 'nog doen',
  optional: 'mag',
} as const;

/** Each part with what it is when it is done or open, and the words of the link that leads to it. */
export const wrapUpPart = {
  attendance: { title: 'Aanwezigheid compleet', action: 'Aanwezigheid invullen' },
  closed: { title: 'Presentielijst afgesloten', action: 'Lijst afsluiten' },
  nextTime: { title: 'Iets voor de volgende keer', action: 'Notitie schrijven' },
  report: { title: 'Verslag gemaakt', action: 'Verslag delen' },
  kept: { title: 'Reservekopie of synchronisatie', action: 'Reservekopie maken' },
  hours: { title: 'Contacturen geboekt', action: 'Uren boeken' },
} as const;
