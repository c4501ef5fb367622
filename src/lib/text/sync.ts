import type { RefusalCode, SyncProblem } from '../domain/problems';

export const syncText = {
  title: 'Synchronisatie',
  what: 'Zet wat je invult ook op de server van je organisatie, en deel het met je medetrainer.',
  endpoint: 'Adres van de server',
  endpointHint: 'De server van je organisatie. Meestal is dit het adres van deze app.',
  knownEndpoints: 'Of kies een adres dat bij deze app hoort:',
  thisApp: 'Deze app',
  endpointError: 'Vul een adres in dat begint met https://.',
  code: 'Koppelcode',
  codeHint: 'Acht tekens. Vraag de code aan de beheerder. Een code werkt één keer, een kwartier lang.',
  codeError: 'Vul de koppelcode in, zoals ABCD-1234.',
  deviceName: 'Naam van dit apparaat',
  deviceNameHint: 'Zo herkent de beheerder dit apparaat, bijvoorbeeld “tablet van Marieke”.',
  deviceNameError: 'Geef dit apparaat een naam.',
  pair: 'Koppelen',
  pairing: 'Bezig met koppelen …',
  paired: (team: string, name: string) => `Dit apparaat (${name}) is gekoppeld aan ${team}.`,
  wasPaired: (team: string, name: string) => `Dit apparaat (${name}) was gekoppeld aan ${team}.`,
  relinkTitle: 'Deze link koppelt dit apparaat opnieuw',
  relinkNow: (team: string) =>
    `Dit apparaat is al gekoppeld aan ${team}. Met de code in de link koppel je het opnieuw, misschien aan een ander team. Er is nog niets veranderd.`,
  relinkSame: (team: string) =>
    `Alles op dit apparaat blijft staan. Is de code van een ander team? Dan gaan wijzigingen in trainingen van ${team} niet meer naar de server.`,
  relinkElsewhere: (from: string, to: string) =>
    `Alles op dit apparaat blijft staan. Het gaat dan naar ${to}, en niet meer naar ${from}.`,
  relinkWaits: (count: number) =>
    `${count === 1 ? 'Er wacht nog 1 wijziging' : `Er wachten nog ${count} wijzigingen`}. Tik eerst op “Nu synchroniseren”.`,
  relink: 'Opnieuw koppelen',
  stayPaired: 'Laat het zo',
  unpair: 'Ontkoppelen',
  unpairTitle: 'Ontkoppelen?',
  unpairWhat: (waiting: number) =>
    waiting > 0
      ? `${waiting === 1 ? 'Er wacht nog 1 wijziging' : `Er wachten nog ${waiting} wijzigingen`}. Alles blijft op dit apparaat en gaat mee zodra je weer koppelt.`
      : 'Alles blijft op dit apparaat. De app verstuurt geen nieuwe wijzigingen meer.',
  now: 'Nu synchroniseren',
  busy: 'Bezig met synchroniseren …',
  received: (count: number) => (count === 1 ? '1 wijziging opgehaald.' : `${count} wijzigingen opgehaald.`),
  never: 'Er is nog niet gesynchroniseerd.',
  lastAt: (moment: string) => `Laatst gelukt: ${moment}.`,
  waiting: (count: number) =>
    count === 0 ? 'Er wacht niets.' : count === 1 ? '1 wijziging wacht.' : `${count} wijzigingen wachten.`,
  photosWait: (count: number) => (count === 1 ? '1 foto wacht.' : `${count} foto’s wachten.`),
  photosCome: (count: number) => (count === 1 ? '1 foto komt nog.' : `${count} foto’s komen nog.`),
  skew: (minutes: number) =>
    `De klok van dit apparaat verschilt ${minutes} min van die van de server. Zet de tijd van dit apparaat op automatisch.`,
  rejectedTitle: 'Niet aangenomen',
  rejectedWhat:
    'De server nam deze gegevens niet aan. Ze staan veilig op dit apparaat. Ze gaan opnieuw mee als je ze wijzigt, of als je hieronder tikt.',
  retryRejected: 'Toch opnieuw versturen',
  digestsDiffer: (title: string) =>
    `“${title}” is hier en op de server niet hetzelfde, ook niet na opnieuw versturen. Er is niets weg. Stel je gegevens veilig en bel de beheerder.`,
  notOurs: (title: string) =>
    `“${title}” hoort bij een ander team en wordt niet verstuurd. Alles staat nog hier. Vraag de beheerder bij welk team dit apparaat hoort.`,
  notHereYet: 'Een training van je team',
  others: 'Trainingen van je team',
  othersWhat:
    'Staat een training van je medetrainer nog niet op dit apparaat? Zoek de training en zet die hier ook neer.',
  lookForOthers: 'Zoek trainingen',
  open: 'Op dit apparaat zetten',
  openAll: 'Zet deze trainingen op dit apparaat',
  openNamed: (title: string) => `Op dit apparaat zetten: ${title}`,
  untitled: 'Training zonder naam',
  noOthers: 'Alle trainingen van je team staan op dit apparaat.',
  erased: 'Iemand van je team heeft deze training overal gewist.',
  erasedWhat: 'Op dit apparaat staat nog een kopie. Heb je die nog nodig? Maak dan eerst een reservekopie.',
  eraseHere: 'Ook hier wissen',
  removeHere: 'Van dit apparaat halen',
  removeHereTitle: 'Van dit apparaat halen?',
  removeHereWhat:
    'De training blijft op de server en op andere apparaten. Later kun je die weer op dit apparaat zetten. Notities die alleen op dit apparaat staan, gaan weg.',
  removeHereWaits: (count: number) =>
    `Dit kan nog niet: er ${count === 1 ? 'wacht 1 wijziging' : `wachten ${count} wijzigingen`} op synchronisatie.`,
  eraseAll: 'Overal wissen',
  eraseAllTitle: 'Overal wissen?',
  eraseAllWhat:
    'De training gaat weg van de server en van alle apparaten van je team. Dit kun je niet ongedaan maken.',
  eraseAllConfirm: (title: string) => `Typ de naam van de training: ${title}`,
} as const;

const rejectReasons: Record<string, string> = {
  malformed: 'De server kan dit niet lezen. Bel de beheerder.',
  'too-large':
    'Dit is te groot. Maak het korter. Is het al kort? Dan heeft jullie team op de server geen plaats meer: vraag de beheerder om plaats.',
  'clock-ahead': 'De klok van dit apparaat liep voor. Zet de tijd op automatisch en verstuur het opnieuw.',
};

/** Why the endpoint refused a record, and what to do; one that is newer than this app may have other reasons. */
export function rejectReason(reason: string): string {
  return rejectReasons[reason] ?? 'De server zegt niet waarom. Werk de app bij of bel de beheerder.';
}

/** What stands in the way of syncing, what is safe, what to do. */
export const syncProblem: Record<SyncProblem, string> = {
  offline:
    'Geen verbinding met de server. Wat je hier invult, staat op dit apparaat en gaat mee zodra er verbinding is.',
  tokenInvalid: 'Dit apparaat is niet meer gekoppeld. Alles staat nog hier. Vraag een nieuwe koppelcode.',
  busy: 'De server heeft het druk. Wat je hier invult, staat op dit apparaat. De app probeert het zo opnieuw.',
  erased:
    'Iemand van je team heeft een training overal gewist. Open die training om te zien wat je kunt doen.',
  notOurs:
    'Een training hoort bij een ander team en gaat niet mee. Alles staat nog hier. Vraag de beheerder bij welk team dit apparaat hoort.',
  protocolUnsupported:
    'Deze versie van de app past niet bij de server. Alles staat nog hier. Werk de app bij.',
  storage:
    'De opslag van dit apparaat gaf een fout of is vol. Wat je hebt bewaard, staat er nog. Kijk bij Opslag.',
  refused: 'De server begreep de app niet. Alles staat nog hier. Bel de beheerder.',
};

export const pairProblem: Partial<Record<RefusalCode | 'offline', string>> & { other: string } = {
  offline: 'Geen verbinding met dit adres. Kijk naar het adres en het netwerk, en probeer het opnieuw.',
  'pairing-code-invalid': 'Deze code klopt niet of is verlopen. Vraag een nieuwe code aan de beheerder.',
  'too-many-requests': 'Te vaak een verkeerde code. Wacht een paar minuten en probeer het opnieuw.',
  'token-invalid': 'Dit beheertoken klopt niet. Kijk het na en probeer het opnieuw.',
  other: 'Dat lukte niet. Er is niets veranderd. Probeer het opnieuw.',
};

export const adminText = {
  title: 'Beheer',
  what: 'Teams, koppelcodes en apparaten van deze server. Alleen voor de beheerder.',
  token: 'Beheertoken',
  tokenHint: 'Staat op de server, in het bestand admin-token van de gegevensmap.',
  enter: 'Toon teams',
  newTeam: 'Naam van een nieuw team',
  makeTeam: 'Team maken',
  teamError: 'Geef het team een naam.',
  makeCode: 'Koppelcode maken',
  code: (code: string) => `Koppelcode ${code}`,
  codeUntil: (time: string) => `Geldig tot ${time}, voor één apparaat.`,
  qr: 'QR-code om dit apparaat te koppelen',
  devices: 'Apparaten',
  noDevices: 'Er is nog geen apparaat gekoppeld.',
  lastContact: (moment: string) => `Laatste contact: ${moment}`,
  noContact: 'Nog geen contact',
  revoked: 'Ingetrokken',
  revoke: 'Intrekken',
  revokeNamed: (name: string) => `Intrekken: ${name}`,
  revokedNamed: (name: string) => `Ingetrokken: ${name}.`,
  keys: 'Sleutels voor bewijzen van deelname',
  keysWhat:
    'Elk apparaat ondertekent bewijzen met een eigen sleutel. Keur een sleutel alleen goed als je weet van wie hij is: vraag de trainer welke sleutel er bij “Bewijs controleren” staat. Goedgekeurde sleutels zijn voor iedereen te zien op het adres hieronder.',
  keysAddress: (origin: string) => `${origin}/.well-known/did.json`,
  noKeys: 'Er is nog geen apparaat dat bewijzen maakte.',
  keyOf: (teams: string, date: string) => `${teams || 'training gewist'} · gemaakt op ${date}`,
  approved: 'Goedgekeurd',
  approve: 'Goedkeuren',
  approveNamed: (organisation: string, key: string) => `Goedkeuren: ${organisation}, ${key}`,
  withdraw: 'Goedkeuring intrekken',
  withdrawNamed: (organisation: string, key: string) => `Goedkeuring intrekken: ${organisation}, ${key}`,
  approvedNamed: (organisation: string) => `Goedgekeurd: ${organisation}.`,
  withdrawnNamed: (organisation: string) => `Niet meer goedgekeurd: ${organisation}.`,
  revokeWhat:
    'Trek je een apparaat in? Wat erop staat, blijft daar. Het kan niets meer ophalen of versturen.',
} as const;
