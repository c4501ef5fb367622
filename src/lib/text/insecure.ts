/** What is told at an address at which a browser keeps nothing. */
export const insecureText = {
  title: 'Open de app met https',
  what: 'Dit adres begint met http://. Daar mag de app van de browser niets bewaren en werkt hij niet zonder netwerk. Open het adres dat met https:// begint:',
  help: 'Werkt dat adres niet? Vraag je beheerder om het goede adres.',
} as const;
