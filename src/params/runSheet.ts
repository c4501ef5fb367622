/** A run-sheet of the handbook, as `runSheetName` names it. */
export function match(param: string): boolean {
  return /^(?:[1-5]|terugkommoment|workshop-[1-5])$/.test(param);
}
