import { sealedText } from '../sealed';
import type { HelpTopic } from './topic';

/** Where everything is, how it travels, and what to do when something goes wrong. */
export const dataTopics: readonly HelpTopic[] = [
  {
    id: 'gegevens',
    title: 'Wat er met je gegevens gebeurt',
    parts: [
      {
        lines: [
          'Alles wat je invult, staat in de opslag van de browser op dit apparaat. Er is geen account, en niemand kijkt mee hoe je de app gebruikt.',
          'Zolang je tablet niet gekoppeld is, gaat er niets van wat je invult naar buiten.',
          'Is je tablet gekoppeld? Dan gaat het ook naar de server van je organisatie. Wie die beheert, kan het lezen. Dit gaat niet mee: notities met “Alleen op dit apparaat”, de voorbeeldtraining, bladwijzers, opmerkingen in het handboek, je voortgang in de leerlijn, en wat je typt maar nog niet hebt bewaard.',
          'Over medewerkers die je deelnemers begeleiden, legt de app niets vast.',
        ],
      },
      {
        heading: sealedText.title,
        lines: [
          sealedText.what,
          sealedText.onlyLock,
          'Een reservekopie is versleuteld: zonder de wachtzin van de kopie gaat hij niet open. Bestanden van “Gegevens veiligstellen”, uit een oudere versie van de app, zijn dat niet: wis ze als je ze niet meer nodig hebt.',
        ],
      },
      {
        heading: 'Een wachtzin op je tablet',
        anchor: 'wachtzin',
        steps: [
          'Kies Instellingen, Beveiliging. Typ twee keer dezelfde wachtzin en tik op “Vergrendeling aanzetten”.',
          'Schrijf de herstelsleutel op papier, of druk hem af. Bewaar hem niet bij de tablet. Typ de laatste twee groepjes en tik nog eens op “Vergrendeling aanzetten”.',
          'Vergrendel met het slotje bovenaan. De app doet het ook zelf, als je de tablet een tijd niet aanraakt, en bij elke start.',
        ],
      },
      {
        lines: [
          'Wachtzin vergeten? Kies bij Ontgrendelen “Herstelsleutel gebruiken”. Zonder wachtzin en zonder herstelsleutel kan niemand nog bij wat alleen op dit apparaat staat. Wat gesynchroniseerd is, haal je met een nieuwe koppeling terug.',
          'Zolang het apparaat vergrendeld is, synchroniseert de app niet. Wat wacht, blijft wachten.',
        ],
      },
      {
        heading: 'Als een deelnemer zijn gegevens wil zien of laten wissen',
        anchor: 'rechten',
        lines: [
          'Open de training, kies “Delen en bewaren” en dan de naam bij “Gegevens van deelnemers”. Daar staat alles wat dit apparaat van die persoon heeft. Je kunt het wijzigen, als bestand meegeven of wissen.',
          'Na het wissen telt de aanwezigheid nog mee, als “Deelnemer 7” bijvoorbeeld. Een afgesloten presentielijst houdt de naam, als bewijs. Andere tablets en de server wissen mee zodra ze synchroniseren. Bestanden die al gemaakt zijn, wis je zelf.',
        ],
      },
      {
        heading: 'Een reservekopie maken en terugzetten',
        anchor: 'reservekopie',
        lines: [
          'Bij Instellingen, “Opslag en reservekopie”, zet je één of alle trainingen in één versleuteld bestand, met de foto’s. Kies een wachtzin en schrijf hem op: zonder die wachtzin gaat de kopie nooit meer open.',
          'Bij “Reservekopie terugzetten” kies je het bestand en typ je de wachtzin. De app controleert eerst het hele bestand en laat zien wat erin staat. Wat op de tablet nieuwer is, blijft staan. Bestanden uit een oudere versie van de app kun je ook terugzetten.',
          'Heeft je organisatie een openbare age-sleutel? Vul die op dezelfde pagina in. Dan kan je organisatie elke nieuwe kopie openen, ook als de wachtzin weg is.',
        ],
      },
    ],
  },
  {
    id: 'synchroniseren',
    title: 'Synchroniseren met je medetrainer',
    parts: [
      {
        steps: [
          'Vraag een koppelcode aan de beheerder. Een code werkt één keer, een kwartier lang.',
          'Kies Instellingen, Synchronisatie. Vul de code en een naam voor dit apparaat in en tik op “Koppelen”.',
          'Staat een training van je medetrainer nog niet op je tablet? Tik op “Zoek trainingen” en dan op “Op dit apparaat zetten”.',
        ],
      },
      {
        lines: [
          'Daarna gaat het vanzelf, zodra er netwerk is. Zonder netwerk werk je gewoon door: alles wacht op dit apparaat. Onderaan het scherm staat hoeveel er wacht.',
          'Foto’s gaan na de rest, want ze zijn groot. Tot een foto er is, staat er “Foto komt nog”.',
          'In Chrome en Edge gaat wat wacht meestal ook mee als de app dicht is. In Firefox en op een iPad niet: open daar de app als er weer netwerk is. Onderaan zie je of er nog iets wacht.',
          'Vullen jullie hetzelfde anders in? Dan staat het laatste er, en de app laat bij de training ook zien wat er eerst stond. Met één tik neem je die waarde terug.',
        ],
      },
      {
        heading: 'Zonder netwerk naar je medetrainer',
        anchor: 'overdragen',
        steps: [
          'Open de training, tik op “Delen en bewaren” en op “Reservekopie maken”. Kies “Voor een collega”. Bedenk een wachtzin en tik op “Reservekopie maken”.',
          'Geef het bestand aan je medetrainer, bijvoorbeeld op een usb-stick. Zeg de wachtzin tegen je medetrainer. Stuur die nooit mee met het bestand.',
          'Je medetrainer kiest Trainingen, “Reservekopie terugzetten”. Stond de training daar al? Dan voegt de app beide samen.',
        ],
      },
    ],
  },
  {
    id: 'misgaan',
    title: 'Als er iets misgaat',
    parts: [
      {
        heading: 'Geen netwerk',
        anchor: 'geen-netwerk',
        lines: [
          'Werk gewoon door. Alleen koppelen, synchroniseren, overal wissen en een nieuwe versie ophalen vragen netwerk. Open de app thuis één keer, tot er “Werkt nu zonder netwerk” staat.',
        ],
      },
      {
        heading: 'De opslag is vol',
        anchor: 'vol',
        lines: [
          'De app zegt dan “Niet bewaard”. Wat je typte, staat nog op het scherm. Laat de app open. Haal foto’s, video’s of andere apps van je tablet, en bewaar opnieuw. Maak daarna een reservekopie.',
        ],
      },
      {
        heading: 'Je tablet is kwijt of gestolen',
        anchor: 'kwijt',
        steps: [
          'Meld het meteen aan je organisatie. Er staan namen van deelnemers op: dit kan een datalek zijn, en dan telt elk uur.',
          'Was de tablet gekoppeld? Vraag de beheerder om de tablet in te trekken. Die kan dan niets meer ophalen of versturen. Wat erop staat, blijft erop.',
          'Koppel een andere tablet en haal je trainingen op. Zonder koppeling zet je ze terug uit de laatste reservekopie.',
        ],
      },
      {
        heading: 'De tablet valt uit tijdens een bijeenkomst',
        anchor: 'uitgevallen',
        lines: [
          'Zet hem weer aan en open de app. Het draaiboek staat op het goede blok en de klok klopt. Een lege accu? Lees verder in de papieren map, die je vooraf maakt bij het draaiboek.',
        ],
      },
      {
        heading: '“Nieuwe versie klaar”',
        anchor: 'nieuwe-versie',
        lines: [
          'Tik op “Nu bijwerken” als het jou uitkomt. Tijdens een bijeenkomst vraagt de app er niet om, en de pagina ververst nooit vanzelf.',
        ],
      },
      {
        heading: 'Iets per ongeluk verwijderd',
        anchor: 'terughalen',
        lines: [
          'Tik meteen op “Ongedaan maken”, onderaan het scherm. De app zet alleen terug wat daarna niet is gewijzigd.',
          'Dertig dagen lang haal je het ook later terug, onder Verwijderd: een training bij Trainingen, een deelnemer op de pagina van de training, een notitie of foto bij Notities.',
        ],
      },
    ],
  },
  {
    id: 'toetsenbord',
    title: 'Werken met het toetsenbord',
    parts: [
      {
        lines: [
          'Alles werkt zonder muis en zonder aanraken. Er zijn geen sneltoetsen om te onthouden.',
          'Met Tab ga je naar het volgende veld of de volgende knop, met Shift en Tab terug. De eerste Tab op een pagina geeft “Naar de inhoud”, voorbij het menu.',
          'Enter opent een link. Met Enter of de spatiebalk druk je op een knop. Een keuze zoals “Aanwezig” verander je met de pijltoetsen. Escape sluit een venster.',
        ],
      },
    ],
  },
];
