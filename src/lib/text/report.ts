import type { BlockState } from '../domain/plan';
import type { AttendanceState } from '../domain/attendance';

/** Every word on paper that is not content and not typed by a trainer. */
export const reportText = {
  title: (number: number) => `Verslag ${number ? `bijeenkomst ${number}` : 'terugkommoment'}`,
  incomplete: 'In dit verslag kan dus iets ontbreken.',
  cycle: 'Training',
  theme: 'Thema',
  employer: 'Werkgever',
  commissioner: 'Opdrachtgever',
  date: 'Datum',
  planned: 'Gepland',
  held: 'Gehouden',
  notHeld: 'nog niet gehouden',
  notEnded: (from: string) => `begonnen om ${from}, nog niet afgesloten`,
  heldInstead: (held: string, planned: string) => `${held} (gepland op ${planned})`,
  putRight: (held: string, recorded: string | null) =>
    recorded === null
      ? `${held} (achteraf ingevuld)`
      : `${held} (achteraf aangepast; de app noteerde ${recorded})`,
  endedLate: (held: string, pressed: string) => `${held} (afgesloten op ${pressed})`,
  span: (from: string, until: string) => `${from} – ${until}`,
  place: 'Locatie',
  online: 'online',
  notFilledIn: 'niet ingevuld',
  trainers: 'Trainers',
  blocks: 'Programma',
  blockCode: 'Code',
  blockTitle: 'Blok',
  plannedMinutes: 'Gepland',
  realMinutes: 'Werkelijk',
  heldFor: (real: number | null, planned: number) => `${real ?? '–'} / ${planned} min`,
  blockState: 'Status',
  total: 'Totaal',
  attendance: 'Aanwezigheid',
  name: 'Naam',
  organisation: 'Werkgever',
  state: 'Aanwezigheid',
  minutes: 'Minuten',
  signature: 'Handtekening',
  signatureOf: (name: string) => `Handtekening van ${name}`,
  photoOf: (words: string) => `Foto. ${words}`,
  facts: 'Gegevens van de bijeenkomst',
  signed: 'getekend',
  late: (time: string) => `te laat, om ${time}`,
  early: (time: string) => `eerder vertrokken, om ${time}`,
  counts: (present: number, withNotice: number, withoutNotice: number, open: number) =>
    `${present} aanwezig, ${withNotice} afwezig met bericht, ${withoutNotice} afwezig zonder bericht, ${open} niet ingevuld`,
  noParticipants: 'Er staan geen deelnemers op de lijst.',
  list: 'Presentielijst',
  listOpen: 'nog niet afgesloten',
  listClosed: (moment: string, closer: string, version: number) =>
    `afgesloten op ${moment} door ${closer}, versie ${version}`,
  cameLater: 'Na het afsluiten van de lijst kwam er iets binnen dat er nog niet op staat.',
  onPaper: 'op papier getekend',
  reason: (reason: string) => `Reden: ${reason}`,
  checksum: 'Controlegetal (SHA-256)',
  checksumWhat:
    'Het controlegetal is gemaakt van de regels hieronder, elk met één regeleinde (UTF-8). Is er iets aan veranderd, dan klopt het niet meer.',
  homework: 'Huiswerk meegegeven',
  notes: 'Notities',
  notesOnSession: 'Over de bijeenkomst',
  photos: 'Foto’s',
  noPicture: 'Deze foto staat nog niet op het apparaat waarop dit verslag is gemaakt.',
  demo: 'Voorbeeldtraining. Alle namen zijn verzonnen.',
  pageOf: (page: number, pages: number) => `pagina ${page} van ${pages}`,
  madeAt: (moment: string) => `Gemaakt op ${moment}`,
  replaced: (sign: string) =>
    `Het teken ${sign} staat voor een letter of symbool dat dit lettertype niet heeft. In de app staat de tekst zoals getypt.`,
} as const;

export const reportAttendance: Record<AttendanceState | 'notFilledIn', string> = {
  present: 'aanwezig',
  absentWithNotice: 'afwezig met bericht',
  absentWithoutNotice: 'afwezig zonder bericht',
  notFilledIn: 'niet ingevuld',
};

export const reportBlockState: Record<BlockState, string> = {
  coming: 'nog niet',
  current: 'bezig',
  done: 'gedaan',
  skipped: 'overgeslagen',
};

/** The words of the page where the report is made. */
export const makeReportText = {
  title: 'Verslag',
  what: 'In het verslag staan de gegevens van de bijeenkomst, het programma met de echte minuten, de aanwezigheid en het huiswerk.',
  forOwnFile:
    'Dit verslag is voor je eigen dossier. Stuur het niet naar een werkgever of opdrachtgever: er staan namen van alle deelnemers in.',
  choose: 'Neem ook op',
  sessionNotes: (count: number) => `Notities over de bijeenkomst en de blokken (${count})`,
  participantNotes: (count: number) => `Notities over deelnemers (${count})`,
  participantNotesHint: 'Alleen als je ze zelf later nodig hebt.',
  photos: (count: number) => `Foto’s opnemen (${count})`,
  photosHint: 'Kijk eerst of er geen mensen of namen op staan.',
  notHeldYet: 'Deze bijeenkomst is nog niet gehouden. Het verslag is dus nog niet compleet.',
  notEndedYet: 'Deze bijeenkomst is nog niet afgesloten. Het verslag is dus nog niet compleet.',
  attendanceOpen: (count: number) =>
    `Van ${count === 1 ? '1 deelnemer' : `${count} deelnemers`} is de aanwezigheid nog niet ingevuld.`,
  fillIn: 'Vul de aanwezigheid in',
  make: 'Maak PDF-verslag',
  making: 'De app maakt het verslag …',
  ready: 'Het verslag is klaar.',
  download: 'Verslag downloaden',
  share: 'Delen',
  failed:
    'Het lukte niet om het verslag te maken. Je gegevens staan nog op dit apparaat. Probeer het opnieuw.',
} as const;
