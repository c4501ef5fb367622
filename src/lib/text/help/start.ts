import type { HelpTopic } from './topic';

/** Before and at the first session. */
export const startTopics: readonly HelpTopic[] = [
  {
    id: 'installeren',
    title: 'De app installeren',
    parts: [
      {
        lines: [
          'Zet de app op het beginscherm van je tablet. Dan open je de app als elke andere app, en ruimt de browser je gegevens niet zomaar op.',
          'Doe dit één keer, met netwerk. Installeer eerst, en vul daarna pas je trainingen in.',
        ],
      },
      {
        heading: 'iPad',
        anchor: 'ipad',
        steps: [
          'Open het adres van de app in Safari.',
          'Tik op de deelknop: het vierkant met de pijl omhoog. Zie je die niet? Tik dan eerst op de drie puntjes.',
          'Veeg naar beneden in het menu. Tik op “Zet op beginscherm” en dan op “Voeg toe”.',
          'Open de app voortaan met het pictogram op je beginscherm.',
          'Wacht tot op Vandaag staat: “Werkt nu zonder netwerk”.',
        ],
        lines: [
          'Op een iPad heeft de app op het beginscherm een eigen opslag. Wat je eerder in Safari invulde, gaat niet mee. Kies in Safari “Reservekopie maken” en daarna in de app “Reservekopie terugzetten”.',
        ],
        pictures: 'ipad',
      },
      {
        heading: 'Android',
        anchor: 'android',
        steps: [
          'Open het adres van de app in Chrome.',
          'Tik rechtsboven op de drie puntjes.',
          'Tik op “App installeren”. Soms heet dit “Toevoegen aan startscherm”.',
          'Tik op “Installeren” en open de app met het pictogram op je startscherm.',
          'Wacht tot op Vandaag staat: “Werkt nu zonder netwerk”.',
        ],
        pictures: 'android',
      },
      {
        heading: 'Computer',
        anchor: 'computer',
        lines: [
          'In Chrome en Edge staat rechts in de adresbalk een knop om de app te installeren. In een andere browser werkt de app ook, in een gewoon tabblad.',
        ],
      },
    ],
  },
  {
    id: 'eerste-bijeenkomst',
    title: 'Je eerste bijeenkomst in vijf minuten',
    parts: [
      {
        lines: [
          'Wil je eerst oefenen? Kies bij Welkom “Bekijk een voorbeeldtraining”. Alle namen zijn verzonnen. Met één tik haal je het voorbeeld weer weg.',
        ],
      },
      {
        steps: [
          'Kies Trainingen en dan “Nieuwe training”. Vul de naam, de trainers en de eerste datum in. De andere vier vult de app in, telkens een week later.',
          'Voeg bij Deelnemers de groep toe. Met “Lijst plakken” zet je een hele lijst uit een spreadsheet over, zoals Excel.',
          'Open de bijeenkomst. Bij Draaiboek zie je de blokken met hun tijden en wat je klaarzet.',
          'Begint de groep? Tik op “Bijeenkomst starten”. De klok van het eerste blok loopt.',
          'Kies Aanwezigheid en tik op “Iedereen aanwezig”. Zet daarna alleen goed wat anders is.',
          'Tik in het draaiboek na elk blok op “Volgende blok”. Ging het mis? Tik op “Ongedaan maken”.',
          'Tik na het laatste blok op “Bijeenkomst afsluiten”. Kies Verslag en dan “Maak PDF-verslag”.',
        ],
      },
      { lines: ['Je hoeft nergens op “opslaan” te letten: elke tik is meteen bewaard op dit apparaat.'] },
    ],
  },
  {
    id: 'leren',
    title: 'Leren om de training te geven',
    parts: [
      {
        lines: [
          'Ben je nieuw als trainer? Kies Handboek en dan “Leerlijn”. Daar staan modules met wat je leest, wat je doet en een korte quiz.',
          'Bij “Wat zeg je nu?” kies je wat je in een lastig moment zou zeggen. Daarna vergelijk je de zinnen en zeg je er een hardop.',
          'Bij “Oefenen met de klok” geef je een bijeenkomst op een snelle klok, en er gebeurt van alles. Je ziet daarna of je op tijd was. Hiervan wordt niets bewaard.',
          'Een module is klaar als jij dat zegt, met “Deze module is klaar”. Met “Toch niet klaar” zet je dat terug.',
          'Ben je ervaren en kijk je mee bij een nieuwe trainer? Vul op de pagina van de training de “Kijkwijzer” in. De app bewaart die een jaar.',
          'Bij “Van meelopen naar aftekenen” zie je wat er al gezien is en wat nog niet. Is alles gezien, dan maak je de verklaring als PDF.',
          'Met “Workshop voor trainers” plan je twee dagdelen waarin je nieuwe trainers opleidt. Je leidt ze zoals een bijeenkomst.',
          'Je voortgang en wat je bij de vragen schrijft, blijven op dit apparaat. Het gaat niet mee met synchroniseren, en ook niet met een reservekopie.',
        ],
      },
    ],
  },
  {
    id: 'training',
    title: 'Trainingen en deelnemers',
    parts: [
      {
        lines: [
          'Een training heeft vijf bijeenkomsten. Datum, tijd, locatie en trainers verander je met “Wijzigen”.',
          'Komt iemand niet meer? Tik op de naam en kies “Stopt met de training”. De aanwezigheid tot nu toe blijft staan.',
          'Bij “Brieven en berichten” staan teksten om te sturen of te zeggen, met de data van je training erin. Je deelt ze als tekst of als PDF.',
          'Bij “Uren” boek je wat de trainers aan de training doen. De contacturen stelt de app voor na elke bijeenkomst.',
          'Bij “Metingen” vullen deelnemers op de tablet de startmeting, de eindmeting en de evaluaties in, zonder naam. Je ziet gemiddelden vanaf 5 formulieren.',
          'In de tabel Deelnemers zie je per deelnemer de minuten per bijeenkomst en de uren van de 12,5.',
        ],
      },
      {
        heading: 'Bestanden voor andere programma’s',
        anchor: 'exporteren',
        lines: [
          'Bij “Exporteren” maak je bestanden: de bijeenkomsten voor een agenda, een spreadsheet, losse lijsten (CSV) en de hele training (JSON). Dat kan ook zonder netwerk. Bij elk bestand staat of er namen in staan.',
          'Verzette je een bijeenkomst? Maak de agenda opnieuw en open hem. De meeste agenda’s werken de afspraak dan bij.',
          'Wil je een training bewaren of op een andere tablet zetten? Maak dan een reservekopie. Een geëxporteerd bestand kun je niet terugzetten.',
        ],
      },
      {
        heading: 'Een training weghalen',
        lines: [
          'Tik op de pagina van de training op “Delen en bewaren”. Met “Training verwijderen” gaat een training naar Verwijderd, onderaan bij Trainingen. Daar haal je de training nog dertig dagen lang terug.',
          'Is je tablet gekoppeld? Dan kun je een training ook van dit apparaat halen, of overal wissen. Overal wissen kun je niet ongedaan maken.',
        ],
      },
    ],
  },
];
