import { sealedText } from './sealed';

export const departureText = {
  title: 'Klaar voor vertrek',
  what: 'Kijk hier thuis of op kantoor nog even, zolang er netwerk is.',
  allGood: 'Alles is klaar. Je kunt zonder netwerk op pad.',
  nothingToDo: 'Er is niets meer te doen. Ga zelf nog na wat hieronder op “kijk zelf” staat.',
  good: 'klaar',
  todo: 'nog doen',
  unknown: 'kijk zelf',
  now: (date: string, time: string) => `Dit apparaat zegt: ${date}, ${time}.`,
} as const;

/** Each check: what it is called, what it says when it is right, and when something is to be done. */
export const departureCheck = {
  app: {
    title: 'De app werkt zonder netwerk',
    todo: 'Nog niet alles van de app staat op dit apparaat. Houd de app even open met netwerk.',
    unknown: 'De app kijkt dit nu na.',
  },
  content: {
    title: 'Draaiboeken en handboek staan op dit apparaat',
    todo: 'De inhoud van een training staat niet op dit apparaat. Laad het inhoudspakket.',
    unknown: 'De app kijkt dit nu na.',
  },
  persistent: {
    title: 'De browser ruimt niets zelf op',
    todo: 'De browser kan je gegevens opruimen als het apparaat vol raakt. Zet de app op het beginscherm, of vraag om blijvende opslag.',
    unknown: 'Deze browser zegt niet of hij gegevens opruimt. Zet de app op het beginscherm.',
  },
  room: {
    title: 'Er is genoeg ruimte',
    todo: 'Er is weinig ruimte over. Nieuwe foto’s passen er misschien niet meer bij.',
    unknown: 'Deze browser zegt niet hoeveel ruimte er is. Kijk bij de instellingen van het apparaat.',
  },
  lock: {
    title: 'Een wachtzin beschermt je gegevens',
    todo: sealedText.onlyLock,
    unknown: '',
  },
  clock: {
    title: 'De klok loopt goed',
    todo: 'De klok van dit apparaat loopt niet gelijk met de server. Zet de tijd goed bij de instellingen van het apparaat.',
    unknown: 'Klopt dat? Zet de tijd anders goed bij de instellingen van het apparaat.',
  },
  copy: {
    title: 'Je werk staat ook ergens anders',
    todo: 'Van een training is de laatste reservekopie ouder dan 7 dagen, of er is er nog geen. Maak een reservekopie.',
    unknown: '',
  },
  sync: {
    title: 'Alles is gesynchroniseerd',
    todo: 'Er wachten nog wijzigingen. Synchroniseer nu er netwerk is.',
    unknown: '',
  },
} as const;

export const departureAction = {
  content: 'Naar Inhoud',
  persistent: 'Naar Opslag',
  room: 'Naar Opslag',
  lock: 'Wachtzin instellen',
  copy: 'Reservekopie maken',
  sync: 'Nu synchroniseren',
} as const;
