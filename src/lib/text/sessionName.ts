/** What a session is called; by its number, of which a follow-up has none (0). */
export function sessionName(number: number): string {
  return number ? `Bijeenkomst ${number}` : 'Terugkommoment';
}

/** The same within a sentence. */
export function theSession(number: number): string {
  return number ? `bijeenkomst ${number}` : 'het terugkommoment';
}
