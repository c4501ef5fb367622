export const workshopText = {
  title: 'Workshop voor trainers',
  open: 'Workshop voor trainers',
  what: 'Twee dagdelen van drieënhalf uur, waarin jij als ervaren trainer vier tot acht nieuwe trainers opleidt. De app leidt ze zoals een bijeenkomst: met draaiboek, aanwezigheid, notities en een verslag.',
  none: 'De inhoud op dit apparaat heeft geen workshop.',
  read: 'Lees eerst het draaiboek',
  plan: 'Workshop plannen',
  datesTitle: 'Twee dagdelen van 3,5 uur',
  datesHint: 'Zet dag 2 twee tot vier weken na dag 1. Daartussen oefenen de nieuwe trainers met de leerlijn.',
  make: 'Workshop aanmaken',
} as const;
