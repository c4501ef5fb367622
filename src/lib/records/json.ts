export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Limits of one field's value, by the sync protocol's section "Record". */
const LARGEST_VALUE_BYTES = 64 * 1024;
const GREATEST_DEPTH = 8;

/** Why a value may not stand in a record, or null where it may. No value, however large or deep, exhausts the stack. */
export function valueProblem(value: Json): 'too-large' | 'too-deep' | 'malformed' | null {
  const problem = partProblem(value, 0);
  if (problem) return problem;
  return new TextEncoder().encode(JSON.stringify(value)).length > LARGEST_VALUE_BYTES ? 'too-large' : null;
}

/** The same text for the same value: the names of objects in code unit order. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`;
}

export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

function partProblem(value: Json, depth: number): 'too-deep' | 'malformed' | null {
  if (typeof value === 'string') return value.includes('\0') ? 'malformed' : null;
  // A number past the greatest double reads as infinite, and would be written as null.
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'malformed';
  if (value === null || typeof value !== 'object') return null;
  if (depth === GREATEST_DEPTH) return 'too-deep';
  if (!Array.isArray(value) && Object.keys(value).some((name) => name.includes('\0'))) return 'malformed';
  for (const part of Object.values(value)) {
    const problem = partProblem(part, depth + 1);
    if (problem) return problem;
  }
  return null;
}
