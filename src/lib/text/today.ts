export const todayText = {
  title: 'Vandaag',
  tab: 'Vandaag · Mentorwijs',
  welcome: 'Welkom',
  welcomeWhat:
    'Deze app helpt je om de vijf bijeenkomsten van Mentorwijs te leiden: draaiboek, aanwezigheid, notities en verslag. Alles staat op dit apparaat en werkt zonder netwerk.',
  demo: 'Bekijk een voorbeeldtraining',
  newCycle: 'Nieuwe training',
  notMadeByTno: 'Hulpmiddel voor trainers van Mentorwijs. Niet gemaakt door TNO.',
  go: 'Ga naar de bijeenkomst',
  nowRunning: 'Nu bezig',
  next: 'Volgende bijeenkomst',
  session: (number: number, theme: string | undefined) => `Bijeenkomst ${number}${theme ? `: ${theme}` : ''}`,
  at: (date: string, time: string) => `${date} om ${time}`,
  expectedEnd: (time: string) => `Verwacht einde ${time}`,
  waiting: 'Wat nog wacht',
  report: (number: number) => `Maak het verslag van bijeenkomst ${number}`,
  homework: (number: number) => `Vraag naar het huiswerk van bijeenkomst ${number}`,
  attendance: (count: number, number: number) =>
    `Bijeenkomst ${number}: van ${count === 1 ? '1 deelnemer' : `${count} deelnemers`} is de aanwezigheid niet ingevuld`,
  nothing: 'Er staat geen bijeenkomst meer open. Maak bij Trainingen een nieuwe training.',
  offlineReady: 'Klaar voor offline',
  offlineNotYet: 'Nog niet klaar voor offline. Houd de app even open met netwerk.',
} as const;
