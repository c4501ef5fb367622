/**
 * Where somebody reports a problem with access. An organisation that offers the app fills in its own name, address
 * and telephone here before it builds the app; while empty, the page says that it still has to.
 */
export const accessContact: { organisation: string; email: string; telephone: string } = {
  organisation: '',
  email: '',
  telephone: '',
};

/** What was tested and how it went: the one place to write down a new result. */
export const accessTested: readonly string[] = [
  'Axe, een automatische controle op WCAG 2.2 niveau A en AA, vindt geen fouten op de geteste schermen, in alle kleuren. Daar zijn ook schermen bij waarop iets misgaat.',
  'Het hele werk met alleen het toetsenbord, van een nieuwe training tot het verslag: automatisch getest in Chromium.',
  'Je hoeft geen enkele geteste pagina opzij te schuiven, op een scherm van 360, 820 of 1180 beeldpunten breed. Ook niet als de tekst twee keer zo groot is.',
  'Vier keer vergroot (400%, een scherm van 320 beeldpunten breed) lees je elke geteste pagina zonder opzij te schuiven. Er valt geen tekst weg, en geen balk staat over het onderdeel met de focus. Automatisch getest in Chromium.',
  'Met meer ruimte tussen letters, woorden, regels en alinea’s (WCAG 1.4.12) valt geen tekst weg.',
  'Knoppen, velden en losse links zijn minstens 44 beeldpunten hoog en 24 breed op de geteste pagina’s. Een knop in een lijst noemt waar hij over gaat.',
  'Wat een stap of een knop deed, wordt één keer gezegd, ook na een venster dat sluit en na Ongedaan maken. De focus blijft bij het werk. Automatisch getest op een hele bijeenkomst.',
  'Met de contrastkleuren van het apparaat (geforceerde kleuren) zijn vijf hoofdschermen met het oog bekeken.',
  'Velden, knoppen en koppen zijn te vinden op hun rol en naam: zo bedienen de automatische tests de app.',
];

export const accessNotTested: readonly string[] = [
  'Een onafhankelijk onderzoek naar alle eisen (WCAG-EM) is nog niet gedaan.',
  'De app is nog niet getest met een echte schermlezer, zoals VoiceOver, TalkBack, NVDA of JAWS.',
  'De app is nog niet getest op een echte iPad, en niet met spraakbediening of schakelaars.',
  'Gebruikers met een beperking hebben de app nog niet getest.',
];

export const accessShortcomings: readonly string[] = [
  'De PDF-bestanden hebben codes voor schermlezers (tags). Een controle van onszelf vindt er geen fout in; met een echte schermlezer is dat niet geprobeerd.',
  'Een inhoudspakket van je organisatie kan afbeeldingen of teksten hebben die minder toegankelijk zijn. Daar gaat de maker van dat pakket over.',
];

export const accessText = {
  title: 'Toegankelijkheidsverklaring',
  intro:
    'Deze verklaring gaat over de app Mentorwijs Trainer. Iedereen moet met de app kunnen werken, ook met een beperking.',
  ownStatement:
    'Biedt een overheidsorganisatie de app aan? Dan publiceert die haar eigen verklaring in het Register van toegankelijkheidsverklaringen. Deze pagina geeft daarvoor de feiten over de app.',
  status: 'Nalevingsstatus: D, voldoet niet',
  statusWhat:
    'Er is nog geen volledig onderzoek door een onafhankelijke partij, en er is nog geen onderzoek gepland. Dan geldt status D, ook als er geen fouten bekend zijn. Heeft de organisatie binnen zes maanden een onderzoek gepland, dan past status C, “eerste maatregelen genomen”.',
  norm: 'We bouwen naar WCAG 2.2, niveau A en AA. Daarin zitten de eisen van WCAG 2.1 die volgens het Besluit digitale toegankelijkheid overheid gelden (EN 301 549), behalve één eis die is vervallen (4.1.1).',
  tested: 'Wat is getest',
  notTested: 'Wat is niet getest',
  shortcomings: 'Bekende tekortkomingen',
  report: 'Een probleem melden',
  reportWhat:
    'Werkt iets niet voor jou? Meld het. Schrijf erbij op welke pagina je was, wat je wilde doen, en welk apparaat en welk hulpmiddel je gebruikt. Zet er geen namen van deelnemers of medewerkers in.',
  contactMissing:
    'De organisatie die je deze app gaf, heeft hier haar contactgegevens nog niet ingevuld. Vraag daar naar de beheerder.',
  organisation: 'Organisatie',
  email: 'E-mail',
  telephone: 'Telefoon',
  ombudsman:
    'Krijg je geen goed antwoord van een overheidsorganisatie? Dien een klacht in bij die organisatie, en daarna bij de Nationale ombudsman.',
  dateTitle: 'Datum van deze verklaring',
  date: '2026-11-27',
} as const;
