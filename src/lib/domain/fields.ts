/** Places to fill in within a text of content: a name between braces, such as `{eindtijd}`. */
const FIELD = /\{([A-Za-z0-9]+)\}/g;

/** The names between braces in a text, in order. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name = '']) => name);
}

/** The text with every place filled; `missing` says what stands where nothing is known. */
export function withFields(
  text: string,
  values: Readonly<Record<string, string>>,
  missing: (name: string) => string,
): string {
  return text.replace(FIELD, (_, name: string) => values[name] || missing(name));
}
