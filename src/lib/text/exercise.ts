import type { ActivityFormat } from '../domain/content';

export const exerciseText = {
  title: 'Oefeningen',
  filterSession: 'Bijeenkomst',
  filterFormat: 'Werkvorm',
  filterMinutes: 'Duur',
  all: 'Alle',
  upTo: (minutes: number) => `Hoogstens ${minutes} min`,
  session: (number: number) => `Bijeenkomst ${number}`,
  minutes: (minutes: number) => `${minutes} min`,
  none: 'Geen oefening past bij deze keuze. Kies bij een van de velden ‘Alle’.',
  goal: 'Doel',
  group: 'Groep',
  duration: 'Duur',
  material: 'Nodig',
  noMaterial: 'Niets',
  steps: 'Stappen',
  debrief: 'Nabespreken',
  remark: 'Let op',
  unknown: 'Deze oefening staat niet in de inhoud op dit apparaat',
  back: 'Alle oefeningen',
} as const;

export const formatText: Record<ActivityFormat, string> = {
  plenary: 'Plenair',
  pairs: 'In duo’s',
  trios: 'In drietallen',
  smallGroups: 'In kleine groepen',
  groupDiscussion: 'Groepsgesprek',
  lecture: 'Korte uitleg',
  individual: 'Alleen, daarna samen',
  lineUp: 'Opstelling in de ruimte',
  rolePlay: 'Rollenspel',
  caseDiscussion: 'Casusbespreking',
  round: 'Rondje',
  pause: 'Pauze',
};
