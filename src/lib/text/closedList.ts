import { dateInWords } from './dates';
import { valueInWords } from './record';

/** What a version of a list says otherwise than another, about one person or (no name) the session itself. */
interface ToldDifference {
  name: string;
  changes: readonly { field: string; before: string | number | null; after: string | number | null }[];
}

export const closedListText = {
  close: 'Lijst afsluiten',
  what: 'Daarna verandert er niets meer aan de lijst zonder dat het te zien is. Een fout herstel je later met “Corrigeren”.',
  summary: (present: number, absent: number, from: string, until: string) =>
    `${present} aanwezig, ${absent} afwezig. Gehouden van ${from} tot ${until}.`,
  unsigned: (names: string) => `Nog niet getekend: ${names}.`,
  onPaper: 'De deelnemers tekenden op papier',
  onPaperHint: 'Bewaar het blad. Na het afsluiten maak je er hier een foto van.',
  who: 'Wie sluit de lijst af?',
  whoMissing: 'Kies wie de lijst afsluit.',
  noTrainer: 'Bij deze training staat nog geen trainer. Vul die eerst in bij “Wijzigen”.',
  without: 'Ik bevestig zonder te tekenen',
  cancel: 'Nog niet',
  changed: 'Intussen is er iets aan de lijst gewijzigd. Kijk de lijst na en probeer het opnieuw.',
  closed: (moment: string, closer: string, version: number) =>
    `Afgesloten op ${moment} door ${closer} · versie ${version}`,
  closedWhat: 'De lijst ligt vast. Klopt er iets niet? Kies dan bij de naam “Corrigeren”.',
  paper: 'De deelnemers tekenden op papier.',
  paperPhoto: 'Foto van de papieren lijst',
  details: 'Controlegetal',
  checksum: (sum: string) => `SHA-256: ${sum}`,
  checksumWhat:
    'Dit getal staat ook op het verslag. Verandert er iets aan de lijst, dan klopt het niet meer.',
  broken: 'Het controlegetal klopt niet bij deze lijst. Iemand heeft haar buiten de app om gewijzigd.',
  correct: 'Corrigeren',
  correctOf: (name: string) => `Corrigeren: ${name}`,
  reason: 'Reden van de correctie',
  reasonMissing: 'Schrijf kort waarom je de lijst corrigeert.',
  reasonHint: 'Bijvoorbeeld: verkeerde naam aangetikt. Schrijf niet op waarom iemand afwezig was.',
  reasonLong: (longest: number) => `Maak de reden korter: hoogstens ${longest} tekens.`,
  whoCorrects: 'Wie corrigeert?',
  whoCorrectsMissing: 'Kies wie de lijst corrigeert.',
  saveCorrection: 'Correctie bewaren',
  nothingChanged: 'Er is nog niets gewijzigd.',
  stateMissing: 'Kies of deze persoon er was.',
  corrected: (name: string) => `De lijst is gecorrigeerd: ${name}.`,
  notOnList: 'staat niet op de afgesloten lijst',
  later: 'Na het afsluiten binnengekomen',
  laterWhat: 'Dit staat nog niet op de lijst.',
  take: 'Overnemen',
  takeOf: (name: string) => `Overnemen: ${name || 'de tijden'}`,
  leave: 'Laten zoals afgesloten',
  leaveOf: (name: string) => `Laten zoals afgesloten: ${name}`,
  takenReason: 'Kwam na het afsluiten binnen van een ander apparaat of een andere pagina.',
  corrections: 'Correcties',
  twice: 'Op een ander apparaat ook afgesloten.',
  by: (moment: string, name: string, version: number) => `${moment}, ${name} (versie ${version})`,
  trainers: 'Handtekeningen van de trainers',
  trainerSigned: (date: string) => `getekend op ${date}`,
  trainerConfirmed: (date: string) => `bevestigd op ${date}`,
  notSigned: 'nog niet getekend',
  underThe: (training: string, date: string) => `Presentielijst van ${training}, ${date}`,
} as const;

const fields: Record<string, string> = {
  name: 'naam',
  organisation: 'werkgever',
  state: 'aanwezigheid',
  arrived: 'aangekomen om',
  left: 'vertrokken om',
  minutes: 'minuten',
  signed: 'handtekening',
  onList: 'op de lijst',
  heldOn: 'gehouden',
};

const signed: Record<string, string> = { drawn: 'getekend', confirmed: 'bevestigd' };

/** "Bert Janssen: aanwezigheid afwezig met bericht → aanwezig; minuten 0 → 148" */
export function differenceInWords({ name, changes }: ToldDifference): string {
  const told = changes.map(({ field, before, after }) => {
    const [was, is] = [before, after].map((value) => changeValue(field, value));
    return `${Object.hasOwn(fields, field) ? fields[field] : field} ${was} → ${is}`;
  });
  return name === '' ? told.join('; ') : `${name}: ${told.join('; ')}`;
}

function changeValue(field: string, value: string | number | null): string {
  if (value === null) return field === 'onList' ? 'nee' : '–';
  if (field === 'signed') return signed[String(value)] ?? String(value);
  if (field === 'heldOn') {
    const [date = '', from = '', until = ''] = String(value).split(' ');
    return `${dateInWords(date)}, ${from}–${until}`;
  }
  return valueInWords(value);
}
