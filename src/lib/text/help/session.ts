import type { HelpTopic } from './topic';

/** In a session, and right after it. */
export const sessionTopics: readonly HelpTopic[] = [
  {
    id: 'draaiboek',
    title: 'Het draaiboek volgen',
    parts: [
      {
        lines: [
          'Groot bovenaan staat het blok van nu, met de tijd die over is, tot hoe laat het duurt en het einde van de bijeenkomst. Dat blijft in beeld als je leest. De stap van nu heeft een streep.',
          'Tik op een blok in de lijst om het in te zien: materiaal, doel en uitleg. Er verandert dan niets. Met “Naar dit blok” ga je er echt heen.',
          'Bij “Tijd” staat ook “Podium”: alleen de klok en de titel, groot voor de groep. Heeft het blok een tekening, dan staat die erbij. Met een presenter of toetsenbord ga je verder met Page Down en terug met Page Up.',
          'Kijkt er iemand mee? Tik bovenaan op het oog: “Namen verbergen”. Namen en notities zijn dan bedekt, tot je weer tikt.',
          'Onderaan maak je een notitie of een foto bij dit blok, zonder weg te gaan. Op andere pagina’s staat onderaan welk blok loopt, met “Terug”.',
          'De tijd loopt door als het scherm uitgaat, als je de app sluit of als de tablet opnieuw start. Bij “Pauzeren” staat de klok stil.',
          'Elke stap kun je terugnemen met “Ongedaan maken”. Een afgesloten bijeenkomst open je weer met “Heropenen”.',
        ],
      },
      {
        heading: 'Je eigen versie',
        lines: [
          'Met “Draaiboek aanpassen” verander je vóór de start de volgorde en de minuten, laat je een blok vervallen of voeg je een eigen blok toe. Dit geldt alleen voor deze bijeenkomst.',
        ],
      },
    ],
  },
  {
    id: 'uitlopen',
    title: 'Als je uitloopt',
    parts: [
      {
        lines: [
          'Begon je te laat, of duurde een blok langer? Vanaf drie minuten achterstand doet de app één voorstel: welke blokken korter worden, en als dat niet genoeg is wat vervalt. Zet vinkjes aan of uit en tik op “Zo doen”. Wat vervalt, staat bij de volgende bijeenkomst onder “Vorige keer”. De pauze blijft altijd. Wil je liever later eindigen? Tik op “Liever uitlopen”. De app slaat zelf nooit iets over.',
        ],
      },
      {
        steps: [
          'Is een blok eerder klaar? Tik op “Volgende blok”. Je wint de tijd die over was.',
          'Bij “Tijd” staat “Inkorten”: zo maak je het blok van nu korter, tot de kortste duur die nog zin heeft.',
          'Met “Overslaan”, ook bij “Tijd”, ga je door naar het volgende blok. In het verslag staat dat het is overgeslagen.',
        ],
      },
      {
        lines: [
          'Het geplande einde blijft staan. Zo zie je altijd hoeveel je achterloopt. Later eindigen mag: het verslag noemt de echte tijden.',
        ],
      },
    ],
  },
  {
    id: 'aanwezigheid',
    title: 'Aanwezigheid',
    parts: [
      {
        lines: [
          '“Iedereen aanwezig” vult alleen in wie nog niet is ingevuld. Wat je al koos, blijft staan.',
          'In elke rij kies je: aanwezig, m.b. (afwezig met bericht) of z.b. (afwezig zonder bericht). Wie de vorige keer miste, herken je aan de tekst naast de naam.',
          'Kwam iemand te laat of ging iemand eerder weg? Tik op “tijd” in de rij. Loopt de bijeenkomst, dan is “Te laat: nu” of “Weg: nu” genoeg. De app rekent de minuten uit.',
          'Staat iemand niet op de lijst? Tik op “Deelnemer toevoegen”. Loopt de bijeenkomst, dan is die persoon aanwezig vanaf nu.',
          'Tekenen kan in elke rij, of met “Rondgeven”: dan gaat de tablet van hand tot hand en staat er steeds één naam. Stoppen doe je door de knop twee tellen vast te houden. Wil of kan iemand niet tekenen? Tik op “Zonder tekenen bevestigen”. Van een handtekening bewaart de app alleen de lijnen.',
          'Is de bijeenkomst afgelopen en iedereen ingevuld? Dan sluit je de lijst met “Lijst afsluiten” en je eigen handtekening. Daarna verandert er niets meer zonder dat het te zien is. Klopt er iets niet, kies dan bij de naam “Corrigeren” en schrijf kort waarom. Kwam er van een ander apparaat nog iets binnen, dan kies je of het op de lijst komt.',
          'Tekende de groep op papier? Vink dat aan bij het afsluiten, en maak er daarna een foto van.',
          'Vraag en noteer nooit waarom iemand er niet is. “Met bericht” of “zonder bericht” is genoeg.',
        ],
      },
    ],
  },
  {
    id: 'notities',
    title: 'Notities',
    parts: [
      {
        lines: [
          'Een notitie hoort bij de bijeenkomst, bij een blok of bij een deelnemer. Je kiest dat bij “Hoort bij”.',
          'Schrijf geen namen van medewerkers op en geen diagnoses. Beschrijf gedrag en werk.',
          'Wat je typt staat meteen op dit apparaat, ook voor je op “Notitie bewaren” tikt.',
          'Met “Alleen op dit apparaat” wordt een notitie nooit verstuurd, ook niet als je tablet gekoppeld is.',
        ],
      },
      {
        heading: 'Foto’s',
        anchor: 'fotos',
        lines: [
          'Met “Foto toevoegen” fotografeer je de flip-over of het materiaal. De foto staat meteen op dit apparaat, ook zonder netwerk. Daarna schrijf je er een bijschrift bij en kies je waar hij bij hoort.',
          'Fotografeer geen mensen en geen namen. De app maakt de foto kleiner en haalt eruit wat de camera erbij schreef, zoals de plaats.',
          'Verwijder je een foto? Dan haal je hem meteen terug met “Ongedaan maken”. Na een dag haalt de app het beeld van dit apparaat. Was het al verstuurd, dan blijft het op de server van je organisatie staan tot de training overal wordt gewist.',
        ],
      },
    ],
  },
  {
    id: 'huiswerk',
    title: 'Huiswerk',
    parts: [
      {
        lines: [
          'Bij Huiswerk vraag je bij elke deelnemer naar de vorige opdracht: gedaan, deels of niet gedaan. Een opmerking mag erbij. Daaronder staat wat je nu meegeeft, en noteer je wat iedereen tot de volgende keer wil proberen (“voornemen”). De volgende keer vraag je wat ervan kwam.',
          'Wat je noteert, staat bij de volgende bijeenkomst onder “Vorige keer”: wie er niet was, welk blok niet aan bod kwam, de antwoorden en de notities met “Voor de volgende keer”.',
        ],
      },
    ],
  },
  {
    id: 'verslag',
    title: 'Verslag',
    parts: [
      {
        lines: [
          'Na “Bijeenkomst afsluiten” leidt “Afronden” je langs wat nog open is: de aanwezigheid, de presentielijst afsluiten, iets voor de volgende keer, het verslag en een reservekopie of synchronisatie.',
          'Met “Maak PDF-verslag” maak je een bestand op je tablet. Dat kan zonder netwerk.',
          'Het verslag is voor je eigen dossier. Stuur het niet naar een werkgever of opdrachtgever: er staan namen van alle deelnemers in.',
          'Kies zelf of je notities en foto’s meegaan. Zonder keuze gaan ze niet mee.',
          'Bewaar het verslag in het systeem van je organisatie. Deze app is een werkplek, geen archief.',
        ],
      },
    ],
  },
  {
    id: 'terugkommoment',
    title: 'Het terugkommoment',
    parts: [
      {
        lines: [
          'Op de pagina van de training plan je het terugkommoment, na drie en na zes maanden. De app stelt een datum, tijd en plaats voor. Met “Wijzigen” pas je die aan. De uitnodiging bij “Brieven en berichten” neemt ze over.',
          'Je leidt het als een bijeenkomst: draaiboek van een uur, aanwezigheid, notities en een verslag. Het telt niet mee bij de vijf bijeenkomsten en de 12,5 uur.',
          'Wie er niet is, bel je. De zinnen daarvoor staan bij “Brieven en berichten”, onder “Bellen na drie maanden”.',
        ],
      },
    ],
  },
  {
    id: 'verslagen',
    title: 'Verslag van de hele training',
    parts: [
      {
        lines: [
          'Bij de training staat “Verslagen”. Daar maak je een verslag over alle bijeenkomsten, of een tussenverslag als er nog bijeenkomsten komen. Kies eerst voor wie het is: elke lezer krijgt alleen wat voor hem is.',
          'Werkgever: alleen zijn eigen mensen, met naam, uren en bewijs van deelname, en de data en thema’s. De app kijkt naar de werkgever die bij de deelnemer staat.',
          'Opdrachtgever: alleen getallen, zonder namen. Een gemiddelde staat er pas vanaf 5 antwoorden. Wat jullie leerden, schrijf je zelf. De app waarschuwt als er een naam van de lijst in staat.',
          'Eigen dossier: alles, ook de correcties op de presentielijsten. Notities gaan alleen mee als je ze aanvinkt.',
          'Een afgesloten presentielijst telt zoals je haar afsloot. De uren zijn dezelfde als op de pagina van de training.',
        ],
      },
    ],
  },
  {
    id: 'bewijzen',
    title: 'Bewijs van deelname',
    parts: [
      {
        steps: [
          'Ga bij de training naar “Verslagen”. Kies wie een bewijs krijgt: zonder keuze is dat wie bij 4 van de 5 bijeenkomsten was.',
          'Vul de naam van je organisatie in en tik op “bewijzen maken”. Dat kan zonder netwerk.',
          'Maak per persoon een PDF, of alle bewijzen in één PDF. De trainers tekenen op papier.',
        ],
      },
      {
        lines: [
          'De app ondertekent elk bewijs met een sleutel die alleen op dit apparaat staat. Niemand kan haar eruit halen, jij ook niet. Op een ander apparaat krijg je een andere sleutel.',
          'In een bewijs staan de naam, de training, de data, de uren en een nummer. Niet: een geboortedatum, de werkgever, of hoe iemand het deed.',
          'Klopt er iets niet? Trek het bewijs in en maak een nieuw. Wat al is uitgedeeld, kun je niet terughalen.',
        ],
      },
      {
        heading: 'Een bewijs controleren',
        anchor: 'controleren',
        lines: [
          'Scan de code op het papier, of open “Bewijs controleren” en kies de pdf of een foto van de code. Dat kan zonder netwerk.',
          'Je ziet of het bewijs met de genoemde sleutel is gemaakt, en of er daarna iets aan is veranderd. Wie er achter de sleutel zit, weet de app niet: die naam vulde de maker zelf in. Met netwerk kun je opzoeken of de beheerder van de server de sleutel heeft goedgekeurd.',
        ],
      },
    ],
  },
  {
    id: 'handboek',
    title: 'Handboek, oefeningen en eigen inhoud',
    parts: [
      {
        lines: [
          'Het zoekveld van het handboek vindt hoofdstukken, blokken, oefeningen en je eigen notities. Een tikfout is niet erg.',
          'Een bladwijzer en een opmerking bij de tekst blijven op dit apparaat.',
          'De inhoud bij de app is een voorbeeld, en niet het handboek van TNO. Je organisatie kan een eigen pakket laden bij Instellingen, Inhoud.',
        ],
      },
    ],
  },
];
