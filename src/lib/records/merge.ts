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
    merged[name] = own ? later(own, field) : field;
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

function later(a: Field, b: Field): Field {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return canonicalJson(a[0]) >= canonicalJson(b[0]) ? a : b;
}
