import { z } from 'zod';
import type { Place, Problem } from '../report/problem.ts';
import { nearest } from '../text/suggest.ts';
import { mostProblems } from './most-problems.ts';

type Path = readonly (string | number)[];

/** Where values and their keys stand in the file. */
export interface Places {
  placeOf(path: Path): Place;
  keyPlaceOf(path: Path): Place;
}

/** Turns a schema's issues into problems with places; unknown keys come with the nearest known one. */
export function schemaProblems(error: z.ZodError, schema: z.ZodType, places: Places): Problem[] {
  return error.issues.slice(0, mostProblems + 1).flatMap((issue) => issueProblems(issue, schema, places));
}

function issueProblems(issue: z.core.$ZodIssue, schema: z.ZodType, places: Places): Problem[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostProblems + 1).map((key) => {
      const near = nearest(key, knownKeys(schema, path));
      return {
        rule: 'record/unknown-key',
        severity: 'error',
        place: places.keyPlaceOf([...path, key]),
        message: `The key “${key}” is not known here.${near === undefined ? ' Remove it, or see the documentation for the keys of this record.' : ` Did you mean “${near}”?`}`,
      };
    });
  }
  if (issue.code === 'invalid_union') {
    // The branch that got furthest tells most about what was meant.
    const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
    if (deepest !== undefined && deepest.length > 0) {
      return deepest.flatMap((inner) =>
        issueProblems({ ...inner, path: [...issue.path, ...inner.path] }, schema, places),
      );
    }
  }
  const key = path.length === 0 ? 'This record' : `“${path.join('.')}”`;
  return [
    { rule: 'record/value', severity: 'error', place: places.placeOf(path), message: `${key}: ${explain(issue)}` },
  ];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return `this key is missing. Add it, with ${article(issue.expected)}.`;
    const quotable = issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input);
    return `expected ${article(issue.expected)}, found ${found(issue.input)}.${quotable ? ' Put it in quotation marks.' : ''}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof issue.input === 'string' ? nearest(issue.input, values) : undefined;
    return `use one of ${values.join(', ')}.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
  }
  const text = issue.message.trim();
  return text.endsWith('.') ? text : `${text}.`;
}

function found(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object'
    ? 'a map'
    : `the ${typeof input === 'string' ? 'text' : typeof input} ${JSON.stringify(input)}`;
}

/** Words of editors for the types of the schema library. */
const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map',
  record: 'a map',
  string: 'text',
  boolean: 'true or false',
  int: 'a whole number',
};

function article(type: string): string {
  return typeNames[type] ?? (/^[aeiou]/u.test(type) ? `an ${type}` : `a ${type}`);
}

/** Keys that the object schema at a path knows; looks through wrappers, arrays and unions. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current: readonly z.core.$ZodType[] = [schema];
  for (const key of path) current = current.flatMap((each) => children(each, key));
  return [
    ...new Set(
      current
        .flatMap((each) => unwrap(each))
        .flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : [])),
    ),
  ];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unwrap(option));
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap());
  }
  return [schema];
}

function children(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  return unwrap(schema).flatMap((each) => {
    if (each instanceof z.ZodArray) return [each.element];
    if (each instanceof z.ZodTuple) return [...each.def.items];
    if (each instanceof z.ZodObject && typeof key === 'string') {
      const child = (each.shape as Record<string, z.core.$ZodType>)[key];
      return child === undefined ? [] : [child];
    }
    return [];
  });
}
