import * as z from 'zod/mini';
import type { Json } from './json';
import type { Fields } from './record';

/** Names and limits by the sync protocol, version 1, section "Record". */
export const recordTypeSchema = z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/));
export const recordIdSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,159}$/));
export const fieldNameSchema = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/));
export const MOST_FIELDS = 64;

export const clockSchema = z.string().check(z.regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{16}$/));

export const jsonSchema: z.ZodMiniType<Json> = z.json();

export const fieldsSchema: z.ZodMiniType<Fields> = z
  .record(fieldNameSchema, z.tuple([jsonSchema, clockSchema]))
  .check(z.refine((fields) => Object.keys(fields).length >= 1 && Object.keys(fields).length <= MOST_FIELDS));
