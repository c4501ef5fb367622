import * as z from 'zod/mini';
import type { SessionId } from './sessionId';
import { SESSIONS_PER_CYCLE } from './training';

export const uuidSchema = z.uuid();

export const sessionNumberSchema = z.int().check(z.gte(1), z.lte(SESSIONS_PER_CYCLE));

export const slugSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'alleen a-z, 0-9 en losse streepjes'));

/** The place of an item of a pack among the others of its kind. */
export const rankSchema = z.int().check(z.gte(1), z.lte(99));

/** Of bytes, in lowercase hex. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Of one of the five sessions of a cycle. */
export const sessionIdSchema = z.string().check(z.regex(/^[0-9a-f-]{36}:[1-5]$/));

/** Of whatever of a cycle can be led: one of the five sessions, or a follow-up. */
export const meetingIdSchema = z.string().check(z.regex(/^[0-9a-f-]{36}:(?:[1-5]|[0-9a-f-]{36})$/));

/** Of a block in a plan: of the content's, or of the trainer's own. */
export const planCodeSchema = z.string().check(z.minLength(1), z.maxLength(40));

/** Of all sessions of a cycle, in order. */
export function sessionIdsOf(cycleId: string): SessionId[] {
  return Array.from({ length: SESSIONS_PER_CYCLE }, (_, index) => sessionId(cycleId, index + 1));
}

/** As everything else names it that belongs to a follow-up: attendance, steps, notes. */
export function followUpSessionId(cycleId: string, followUpId: string): SessionId {
  return `${cycleId}:${uuidSchema.parse(followUpId)}`;
}

export function sessionId(cycleId: string, number: number): SessionId {
  return `${cycleId}:${sessionNumberSchema.parse(number)}`;
}
