import { canonicalJson } from './json';
import type { Field, Fields } from './record';

/**
 * Two states of one record become one, field by field: the greater clock wins; at equal clocks the greater JSON
 * text, so that the result is the same everywhere, in any order and after any repetition (sync protocol,
 * section "Merging").
 */
export function mergeFields(mine: Fields, theirs: Fields): Fields {
  const merged: Fields = { ...mine };
  for (const [name, field] of Object.entries(theirs)) {
    const own = Object.hasOwn(mine, name) ? mine[name] : undefined;
    merged[name] = own && !wins(field, own) ? own : field;
  }
  return merged;
}

export function sameFields(a: Fields, b: Fields): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const [x, y] = [a[name], Object.hasOwn(b, name) ? b[name] : undefined];
      return x && y && x[1] === y[1] && canonicalJson(x[0]) === canonicalJson(y[0]);
    })
  );
}

/** Whether a value takes the place of another: the greater clock, at equal clocks the greater JSON text. */
export function wins(challenger: Field, holder: Field): boolean {
  if (challenger[1] !== holder[1]) return challenger[1] > holder[1];
  return canonicalJson(challenger[0]) > canonicalJson(holder[0]);
}
