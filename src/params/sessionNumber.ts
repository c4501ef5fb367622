/** 1 to 5. */
export function match(param: string): boolean {
  return /^[1-5]$/.test(param);
}
