/** What kinds of records and their fields are called where a trainer sees them. */
const types: Record<string, string> = {
  cycle: 'Training',
  trainer: 'Trainer',
  tablet: 'Tablet van een trainer',
  participant: 'Deelnemer',
  session: 'Bijeenkomst',
  followUp: 'Terugkommoment',
  runEvent: 'Stap in het draaiboek',
  attendance: 'Aanwezigheid',
  signature: 'Handtekening',
  closedList: 'Afgesloten presentielijst',
  homework: 'Huiswerk',
  intention: 'Voornemen',
  note: 'Notitie',
  photo: 'Foto',
  surveyAnswer: 'Meting',
  evaluationAnswer: 'Evaluatie',
  timeEntry: 'Uren',
  issuerKey: 'Sleutel voor bewijzen',
  certificate: 'Bewijs van deelname',
  observation: 'Kijkwijzer',
  check: 'Checklist',
  adaptation: 'Eigen draaiboek',
  journal: 'Verschil tussen apparaten',
};

const fields: Record<string, string> = {
  title: 'naam',
  name: 'naam',
  employer: 'werkgever',
  commissioner: 'opdrachtgever',
  organisation: 'werkgever van deelnemer',
  role: 'functie',
  email: 'e-mail',
  withdrawn: 'gestopt met de training',
  distinctFrom: 'is iemand anders dan',
  erased: 'gewist',
  date: 'datum',
  startTime: 'begintijd',
  monthsAfter: 'maanden na de training',
  location: 'locatie',
  online: 'online',
  trainersPresent: 'trainers aanwezig',
  plan: 'draaiboek',
  state: 'keuze',
  arrived: 'aangekomen om',
  left: 'vertrokken om',
  arrivedAt: 'aangekomen om',
  leftAt: 'vertrokken om',
  heldFrom: 'begonnen om',
  heldTo: 'afgelopen om',
  text: 'tekst',
  about: 'hoort bij',
  block: 'hoort bij',
  caption: 'bijschrift',
  done: 'afgevinkt',
  minutes: 'minuten',
  order: 'volgorde',
  dropped: 'overgeslagen',
  remark: 'opmerking',
  outcome: 'wat ervan kwam',
  letter: 'letter',
  moment: 'moment',
  answers: 'antwoorden',
  words: 'eigen woorden',
  code: 'code',
  trainer: 'trainer',
  category: 'soort',
  hoursNorm: 'norm in uren',
  certificateThreshold: 'regel voor het bewijs van deelname',
  lessons: 'wat we leerden',
  participant: 'deelnemer',
  number: 'nummer',
  issuedAt: 'gemaakt op',
  credential: 'digitaal bewijs',
  withdrawnAt: 'ingetrokken op',
  jwk: 'sleutel',
  madeAt: 'gemaakt op',
  part: 'wat de trainer deed',
  blocks: 'blokken',
  seen: 'wat je zag',
  helped: 'wat hielp',
  toTry: 'om te proberen',
  session: 'bijeenkomst',
  strokes: 'handtekening',
  witness: 'bevestigd door',
  by: 'door',
  signedAt: 'getekend op',
  version: 'versie',
  from: 'van',
  until: 'tot',
  closedAt: 'afgesloten op',
  closedBy: 'afgesloten door',
  closer: 'afgesloten door',
  onPaper: 'op papier getekend',
  people: 'deelnemers',
  reason: 'reden',
  checksum: 'controlegetal',
  forNextTime: 'voor de volgende keer',
  deleted: 'verwijderd',
};

const values: Record<string, string> = {
  present: 'aanwezig',
  absentWithNotice: 'afwezig met bericht',
  absentWithoutNotice: 'afwezig zonder bericht',
  done: 'gedaan',
  partly: 'deels',
  notDone: 'niet gedaan',
};

/** What is named here; a type or field from outside may be called as what every object has. */
function own(words: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

export function recordTypeText(type: string): string {
  return own(types, type) ?? 'Gegeven uit een nieuwere versie van de app';
}

export function fieldNameText(field: string): string {
  return own(fields, field) ?? field;
}

/** A value as a trainer reads it; empty where there is none. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value === true) return 'ja';
  if (value === false) return 'nee';
  if (typeof value === 'string') return own(values, value) ?? value;
  // Lines of a pen: nobody reads them as numbers.
  if (Array.isArray(value) && value.length > 0 && value.every(Array.isArray)) return 'een handtekening';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
