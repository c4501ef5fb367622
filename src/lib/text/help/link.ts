/** What leads from every page to its help. It stands on the first screen: the other words of help come later. */
export const helpLink = 'Hulp bij deze pagina';
