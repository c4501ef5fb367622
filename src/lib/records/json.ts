import { z } from 'zod';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

export const jsonSchema: z.ZodType<Json> = z.json();

/** Limits of one field's value, by the sync protocol's section "Record". */
const LARGEST_VALUE_BYTES = 64 * 1024;
const GREATEST_DEPTH = 8;

/** Why a value may not stand in a record, or null where it may. */
export function valueProblem(value: Json): 'too-large' | 'too-deep' | 'malformed' | null {
  if (depthOf(value) > GREATEST_DEPTH) return 'too-deep';
  const text = JSON.stringify(value);
  if (text.includes('\\u0000') && hasNul(value)) return 'malformed';
  return new TextEncoder().encode(text).length > LARGEST_VALUE_BYTES ? 'too-large' : null;
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

function depthOf(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function hasNul(value: Json): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([name, part]) => name.includes('\0') || hasNul(part));
}
