export const errorText = {
  notFound: 'Deze pagina is er niet',
  notFoundWhat: 'Het adres klopt niet, of wat hier stond is verwijderd.',
  broken: 'Er ging iets mis',
  brokenWhat: 'Wat je hebt bewaard, staat nog op dit apparaat. Laad de app opnieuw.',
  toToday: 'Naar Vandaag',
} as const;
