import { sealedText } from './sealed';

export const aboutText = {
  title: 'Over deze app',
  what: 'Versie, licenties, privacy en hulp.',
  version: 'Versie',
  name: 'Mentorwijs Trainer',
  licence: 'Licentie',
  ownLicence: 'EUPL-1.2, een open licentie van de Europese Unie',
  content: 'Inhoud',
  contentLink: 'Pakketten op dit apparaat, met bron en licentie',
  privacy: 'Privacy',
  privacyLines: [
    'Wat je invult, staat op dit apparaat. Er is geen account. De app meet niet wat je doet, en haalt niets op bij andere bedrijven.',
    'Alleen als je dit apparaat koppelt, gaat wat je invult ook naar de server van je organisatie. Die organisatie bepaalt wie het leest en hoe lang het blijft.',
    'De app legt niets vast over de medewerkers die je deelnemers begeleiden. Schrijf daarom ook in notities geen namen van medewerkers en geen diagnoses.',
    sealedText.what,
    sealedText.onlyLock,
  ],
  privacyMore: 'Lees meer over je gegevens',
  help: 'Hulp',
  helpWhat: 'Installeren, je eerste bijeenkomst, en wat je doet als er iets misgaat.',
  accessibility: 'Toegankelijkheidsverklaring',
  software: 'Gebruikte software',
  softwareWhat:
    'Deze app is gemaakt met software van anderen. Hier staat alles wat daarvan op dit apparaat staat. De licenties zijn in het Engels.',
  softwareMissing: 'De app kan de lijst nu niet lezen. Open deze pagina één keer met netwerk.',
  seeText: 'zie de tekst',
  noText: 'De maker heeft geen tekst van de licentie meegeleverd.',
} as const;
