/** The page with the documents for an organisation; the documents themselves are content. */
export const privacyText = {
  title: 'Privacy en veiligheid',
  what: 'Voor de privacyfunctionaris en de beheerder van je organisatie, en voor wie wil weten wat er met gegevens gebeurt. Deze pagina werkt zonder netwerk, ook als de app vergrendeld is.',
  short: 'Wat waar staat, wat de server ziet, en wat je doet als een tablet kwijt is.',
  on: 'Op deze pagina',
  readable: 'Wat op de tablet leesbaar blijft',
  readableWhat:
    'Van elke tabel in de opslag zijn alleen deze velden leesbaar voor wie de bestanden van de browser opent. Al het andere is versleuteld. In die velden staat niets wat een trainer typte, tekende of fotografeerde, maar kenmerken, soorten, tellers en controlegetallen. De inhoudspakketten zijn niet geheim. De sleutels liggen zonder wachtzin open op de tablet. Met een wachtzin is de sleutel van je gegevens zelf ook versleuteld. Deze lijst komt uit de app zelf.',
  table: 'Tabel',
  columns: 'Leesbaar',
  whole: 'alles',
} as const;
