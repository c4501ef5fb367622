import type { ObservedPart, Seen } from '../domain/observation';
import type { SignOffStep } from '../domain/signOff';

export const observationText = {
  title: 'Kijkwijzer trainer',
  open: 'Kijkwijzer',
  openWhat: 'wat je ziet bij een nieuwe trainer',
  none: 'De inhoud van deze training heeft geen kijkwijzer.',
  make: 'Nieuwe kijkwijzer',
  made: 'Ingevuld',
  noneMade: 'In deze training is nog geen kijkwijzer ingevuld.',
  line: (part: string, session: string, date: string) => `${part} · ${session} · ${date}`,
  keptUntil: (date: string) => `blijft tot ${date}`,
  kept: 'De app bewaart een kijkwijzer een jaar, en gaat met de training mee naar het team. Daarna wis je hem hier.',
  expired: (count: number) =>
    count === 1 ? 'Eén kijkwijzer is ouder dan een jaar.' : `${count} kijkwijzers zijn ouder dan een jaar.`,
  eraseExpired: 'Oude kijkwijzers wissen',
  erasedExpired: 'De oude kijkwijzers zijn gewist.',
  back: 'Naar de kijkwijzers',
  unknown: 'Deze kijkwijzer staat niet op dit apparaat',
  trainer: 'Nieuwe trainer',
  somebodyElse: 'Iemand anders',
  name: 'Naam van de nieuwe trainer',
  nameMissing: 'Vul de naam van de nieuwe trainer in.',
  by: 'Ervaren trainer',
  byHint: 'Wie keek er mee?',
  session: 'Bijeenkomst',
  part: 'Wat deed de nieuwe trainer?',
  blocks: 'Welke blokken?',
  must: 'moet gezien zijn',
  words: 'Wat zag of hoorde je, letterlijk?',
  helped: 'Eén ding dat hielp',
  toTry: 'Eén ding om te proberen',
  tooLong: 'Dit is te lang. Gebruik hoogstens 400 tekens.',
  mendFirst: 'De kijkwijzer is nog niet bewaard. Kijk naar de velden waar een melding onder staat.',
  save: 'Kijkwijzer bewaren',
  saved: 'De kijkwijzer is bewaard.',
  remove: 'Kijkwijzer wissen',
  removed: 'De kijkwijzer is gewist.',
} as const;

export const observedPartText: Record<ObservedPart, string> = {
  along: 'Meelopen',
  together: 'Samen geven',
  lead: 'Leiden als trainer A',
  practice: 'Oefenen in de workshop',
};

export const seenText: Record<Seen, string> = {
  seen: 'Gezien',
  partly: 'Deels',
  notSeen: 'Niet gezien',
};

export const signOffText = {
  title: 'Van meelopen naar aftekenen',
  open: 'Aftekenen',
  what: 'Hier staat per nieuwe trainer hoe ver die is, volgens de kijkwijzers op dit apparaat.',
  none: 'Er staat nog geen kijkwijzer op dit apparaat. Vul die in op de pagina van een training, bij “Kijkwijzer”.',
  who: 'Nieuwe trainer',
  path: 'De weg',
  rule: 'De regel',
  count: (done: number, needed: number) => `${done} van ${needed}`,
  done: 'klaar',
  missing: 'Nog in twee bijeenkomsten te zien:',
  ready: 'Alles is gezien. Jullie kunnen het gesprek voeren en aftekenen.',
  notReady: 'Nog niet alles is gezien. De verklaring maak je pas als de weg af is.',
  statement: 'Verklaring',
  role: 'Mag werken als',
  roles: { A: 'Trainer A', B: 'Trainer B' },
  by: 'Ervaren trainer',
  organisation: 'Organisatie',
  date: 'Datum van het gesprek',
  required: 'Vul dit in.',
  make: 'Verklaring als PDF',
  says: (trainer: string, role: string, content: string) =>
    `${trainer} mag met deze inhoud (${content}) werken als ${role}.`,
  on: (date: string, organisation: string) => `${date}${organisation ? `, ${organisation}` : ''}`,
  seenOn: 'Wat eraan voorafging',
  stepHead: ['Stap', 'Gedaan'] as const,
  signatureOf: (name: string) => `Handtekening van ${name}`,
} as const;

export const signOffStepText: Record<SignOffStep['step'], string> = {
  along: 'Bijeenkomsten meegelopen',
  together: 'Bijeenkomsten samen gegeven',
  blocks: 'Blokken gegeven',
  kinds: 'Soorten blokken: uitleg, oefening, rollenspel of intervisie, opening of afsluiting',
  lead: 'Hele bijeenkomst geleid',
  must: 'Regels met een ster, in twee bijeenkomsten gezien',
  others: 'Andere regels gezien',
};
