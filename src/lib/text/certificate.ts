import { dateInWords, hoursInWords } from './dates';

/** What the signed credential itself says, and the certificate on paper. */
export const certificateText = {
  name: 'Bewijs van deelname',
  training: (title: string) => `Training Mentorwijs: ${title}`,
  example: (title: string) => `Voorbeeld, geen echt bewijs: ${title}`,
  description: 'Vijf bijeenkomsten van 2,5 uur voor leidinggevenden.',
  rule: (threshold: number) => `Ten minste ${threshold} van de 5 bijeenkomsten bijgewoond.`,
  attended: (present: number, of: number, minutes: number) =>
    `Was bij ${present} van de ${of} bijeenkomsten, samen ${hoursInWords(minutes)}.`,
  givenTo: 'Dit bewijs is voor',
  period: (first: string, last: string) =>
    first === last ? dateInWords(first) : `${dateInWords(first)} tot en met ${dateInWords(last)}`,
  when: 'Wanneer',
  where: 'Waar',
  trainers: 'Trainers',
  organisation: 'Organisatie',
  issued: 'Gemaakt op',
  number: 'Nummer',
  signHere: 'Handtekening',
  facts: 'Gegevens van het bewijs',
  code: 'QR-code met het ondertekende bewijs, om te controleren. Het staat ook als bestand in deze pdf.',
  check: (address: string) =>
    `Controleren? Scan de code, of open deze pdf op ${address}. Dat kan zonder netwerk. De controle laat zien of het bewijs met de sleutel van deze organisatie is gemaakt, en of er daarna iets is veranderd.`,
  noAssessment: 'Dit is een bewijs van deelname. Het zegt niets over wat iemand kan.',
  fileTitle: (count: number) => (count === 1 ? 'Bewijs van deelname' : 'Bewijzen van deelname'),
  watermark: 'VOORBEELD',
} as const;

/** The words of the part of the page where certificates are made. */
export const makeCertificatesText = {
  title: 'Bewijzen van deelname',
  what: 'Voor wie genoeg bijeenkomsten volgde. De app ondertekent elk bewijs met een sleutel van dit apparaat, ook zonder netwerk. Iedereen kan het controleren op de pagina',
  checkPage: 'Bewijs controleren',
  organisation: 'Naam van je organisatie',
  organisationHint: 'Staat op elk bewijs. De app onthoudt de naam op dit apparaat.',
  organisationMissing: 'Vul de naam van je organisatie in.',
  organisationLong: (longest: number) => `Deze naam is te lang. Gebruik hoogstens ${longest} tekens.`,
  nobody: 'Nog niemand haalt het bewijs van deelname.',
  notYet: (names: string) => `Nog niet, maar dat kan nog: ${names}.`,
  makeAll: (count: number) => (count === 1 ? '1 bewijs maken' : `${count} bewijzen maken`),
  made: (count: number) =>
    count === 0
      ? 'Er was niets meer te maken.'
      : count === 1
        ? 'Er is 1 bewijs gemaakt.'
        : `Er zijn ${count} bewijzen gemaakt.`,
  making: 'De app ondertekent …',
  insecure: 'Ondertekenen kan alleen als de app via https is geopend.',
  number: (number: string, date: string) => `${number} · gemaakt op ${date}`,
  withdrawn: (date: string) => `ingetrokken op ${date}`,
  pdfOf: (name: string) => `PDF maken: ${name}`,
  withdraw: 'Intrekken',
  withdrawOf: (name: string) => `Intrekken: ${name}`,
  withdrawnMessage: (name: string) => `Het bewijs van ${name} is ingetrokken.`,
  withdrawWhat:
    'Intrekken kan altijd. Wie de training op zijn apparaat heeft, ziet dat bij de controle. Wie alleen het papier heeft, niet.',
  renamed: 'De naam op het bewijs is een andere dan nu op de lijst. Trek het in en maak een nieuw.',
  allPdf: 'Alle bewijzen in één PDF',
  pdfMaking: 'De app maakt de PDF …',
  ready: 'De PDF is klaar.',
  download: 'Bewijs downloaden',
  share: 'Bewijs delen',
  failed: 'Het lukte niet. Er is niets weg. Probeer het opnieuw.',
  personal: 'Geef een bewijs alleen aan de deelnemer zelf. In de naam van het bestand staat diens naam.',
} as const;
