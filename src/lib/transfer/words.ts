/** Short words that are told by voice and typed without a mistake: everyday, without accents. None begins another. */
export const words: readonly string[] = `
  aardbei aarde adem akker appel april arend arm augurk avond
  baken bakker banaan bank baret basis beeld beker berg berk beton bever bezem biet bizon blad blauw bliksem
  bloem blok boek boer boog boom boter bramen brand bril broek broer brood brug buik buiten bus buur
  cactus cadeau camping cirkel citroen clown
  dadel dag dak dame dans december deken dennen deur dienst dier dolfijn donder donker doos dorp draad draak drempel
  droom druif druppel duif duin duim
  eekhoorn eend eiland eland emmer engel ezel
  fabriek fakkel feest fiets film fles fluit fontein fornuis foto fruit
  gang gans garage gebouw geel geit gezin gids gist gitaar glas goot graan gras grens grind groep groente
  haak haas haven hagel hamer hamster hand hark haver heggen helm hemel herfst heuvel hoed hond honing hotel
  huis hut
  iglo inham insect
  jaar jacht jager januari jas jeugd jongen juli juni
  kaars kaas kabel kachel kade kalf kamer kaneel kano kapper karton kastanje kat ketting kers keuken kiezel kikker
  kist klei klok klomp klooster knie knoop koek koffer koffie kolibri komkommer konijn koning kool korf korst kraan krant
  krekel kroon kruk kuif kust kwast
  ladder lamp land lantaarn laurier leerling leeuw lente lepel letter licht lijst linde linnen lip lucht lucifer
  maan maart machine mais mand mantel markt marmer masker mast meer meloen merel meter midden minuut mist moeder molen
  mond morgen mossel motor mug muis munt museum muts muur muziek
  naald nacht nagel natuur nest netel nevel noord november
  oever oktober olie olifant olijf onweer oogst oom oost orgel otter oven
  paard paars paleis palm panda pannen papier paprika parel park pauze pen peper peren piano pijl piloot pinda pion plaat
  plank plant plas plein ploeg podium poort post potlood prei prins pruim pupil puzzel
  raam radijs radio raket rand regen reiger rek riem rietje ring rivier roest rok roman rood room rots rozijn
  rug ruit rust
  saffier salade sandaal schaap schaar schaduw school schuur september sjaal slak slang sleutel sloot sneeuw soep sok
  spiegel spijker spin spoor sport staart stad stal ster stilte stoel stof storm strand stro struik suiker
  taart tafel tak tand tapijt tarwe tas tegel telefoon tent thee tijger toekan tomaat toren trap trein trommel trui tuin
  tulp tunnel
  uil uur
  vader varen veer veld venster verf vest vijver vink viool vis vlag vlam vlieg vlinder vloer voet vogel voorjaar vork
  vorst vos vriend vuur
  waaier wagen walnoot walvis warm water week weide wereld wesp west wiel wilg wind winkel winter wolk wolf wond
  woord worst wortel
  zaag zadel zand zebra zeep zegel zeil zilver zolder zomer zon zout zuid zwaan zwaluw
`
  .trim()
  .split(/\s+/);
