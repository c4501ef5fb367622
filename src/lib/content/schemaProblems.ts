import type { z } from 'zod';
import { fieldName, type LineOf, type Problem } from './problem';

type Issue = z.core.$ZodIssue;

/** What zod holds against the value of a file, in sentences for whoever writes the pack. */
export function schemaProblems(file: string, issues: Issue[], source: { value: unknown; lineOf: LineOf }) {
  return issues.map((issue): Problem => {
    const name = issue.path.length > 0 ? fieldName(issue.path) : 'the file';
    const value = valueAt(source.value, issue.path);
    const line = source.lineOf(issue.path);
    if (value === undefined || value === null) {
      const key = String(issue.path.findLast((part) => typeof part === 'string') ?? 'the fields');
      return { file, line, what: `${name} is missing`, mend: `Write a value for "${key}".` };
    }
    return { file, line, ...explain(issue, name, value) };
  });
}

/** Fields that were written but that no schema knows: usually a slip of the pen in an optional one. */
export function unknownFields(written: unknown, understood: unknown): PropertyKey[][] {
  if (!isObject(written) || !isObject(understood)) return [];
  return Object.keys(written).flatMap((name) => {
    const key = Array.isArray(written) ? Number(name) : name;
    if (!Object.hasOwn(understood, name)) return [[key]];
    return unknownFields(written[name], understood[name]).map((rest) => [key, ...rest]);
  });
}

function explain(issue: Issue, name: string, value: unknown): { what: string; mend: string } {
  switch (issue.code) {
    case 'invalid_type':
      return {
        what: `${name} is ${shown(value)} where ${TYPES[issue.expected]?.name ?? issue.expected} belongs`,
        mend: TYPES[issue.expected]?.mend ?? `Write ${issue.expected} here.`,
      };
    case 'invalid_value':
      return { what: `${name} is ${shown(value)}`, mend: `Write one of: ${issue.values.join(', ')}.` };
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return { what: `${name} is empty`, mend: 'Fill it in.' };
      return { what: `${name} is ${shown(value)}`, mend: `Write at least ${issue.minimum}.` };
    case 'too_big':
      return { what: `${name} is ${shown(value)}`, mend: `Write at most ${issue.maximum}.` };
    default:
      return { what: `${name} is ${shown(value)}`, mend: `Change it: ${issue.message}.` };
  }
}

const WHOLE_NUMBER = { name: 'a whole number', mend: 'Write a whole number, without quotes.' };

const TYPES: Record<string, { name: string; mend: string }> = {
  string: { name: 'text', mend: 'Put the value in quotes.' },
  int: WHOLE_NUMBER,
  number: WHOLE_NUMBER,
  boolean: { name: 'true or false', mend: 'Write true or false, without quotes.' },
  array: { name: 'a list', mend: 'Write one line for each item, beginning with "- ".' },
  object: { name: 'a group of fields', mend: 'Write one "name: value" on a line for each field.' },
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'a group of fields' : JSON.stringify(value);
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
