import type * as z from 'zod/mini';
import { fieldProblemText, wantedTypeText, type ProblemText } from '../../text/packProblem';
import { fieldName, type LineOf, type Problem } from './problem';

type Issue = z.core.$ZodIssue;

/** What zod holds against the value of a file, in sentences for whoever makes the pack. */
export function schemaProblems(file: string, issues: Issue[], source: { value: unknown; lineOf: LineOf }) {
  return issues.map((issue): Problem => {
    const name = issue.path.length > 0 ? fieldName(issue.path) : fieldProblemText.theFile;
    const value = valueAt(source.value, issue.path);
    const line = source.lineOf(issue.path);
    if (value === undefined || value === null) {
      const key = String(issue.path.findLast((part) => typeof part === 'string') ?? name);
      return { file, line, ...fieldProblemText.missing(name, key) };
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

function explain(issue: Issue, name: string, value: unknown): ProblemText {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = wantedTypeText[issue.expected];
      if (wanted) return fieldProblemText.wrongType(name, shown(value), wanted);
      return fieldProblemText.other(name, shown(value), issue.expected);
    }
    case 'invalid_value':
      return fieldProblemText.wrongValue(name, shown(value), issue.values);
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return fieldProblemText.empty(name);
      return fieldProblemText.tooSmall(name, shown(value), issue.minimum);
    case 'too_big':
      return fieldProblemText.tooBig(name, shown(value), issue.maximum);
    default:
      return fieldProblemText.other(name, shown(value), issue.message);
  }
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return fieldProblemText.aList;
  return isObject(value) ? fieldProblemText.aGroup : JSON.stringify(value);
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
