/** What names a session within its training: 1 to 5, or the id of a follow-up. */
export function match(param: string): boolean {
  return /^(?:[1-5]|[0-9a-f-]{36})$/.test(param);
}
