/** The words of the page with all help. */
export const helpText = {
  title: 'Hulp',
  what: 'Alles op deze pagina staat op dit apparaat. Je leest en doorzoekt het zonder netwerk.',
  search: 'Zoeken in de hulp',
  searchHint: 'Bijvoorbeeld: beginscherm, te laat, vol, kwijt.',
  topics: 'Onderwerpen',
  accessibility: 'Toegankelijkheid van deze app',
  about: 'Over deze app',
  organisation: 'Staat je vraag hier niet? Vraag het aan de organisatie die je deze app gaf.',
} as const;

/** What is written in the pictures, and what a screen reader says of them. */
export const pictureText = {
  address: 'training.voorbeeld.nl',
  app: 'Mentorwijs',
  ipadShare:
    'Tekening van Safari op een iPad. Rechtsboven, naast het adres, staat de deelknop: een vierkant met een pijl omhoog.',
  ipadAdd: 'Tekening van het deelmenu. Onderaan staat “Zet op beginscherm”, met een plusteken.',
  ipadAddWords: 'Zet op beginscherm',
  androidMenu:
    'Tekening van Chrome op een Android-tablet. Rechtsboven staat het menu: drie puntjes onder elkaar.',
  androidInstall: 'Tekening van het menu van Chrome. Daarin staat “App installeren”.',
  androidInstallWords: 'App installeren',
  homeScreen: 'Tekening van een beginscherm met tussen de andere apps het pictogram van Mentorwijs.',
} as const;
