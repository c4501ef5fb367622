import * as z from 'zod/mini';
import { sessionNumberSchema } from './training';

export const uuidSchema = z.uuid();

export const slugSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'alleen a-z, 0-9 en losse streepjes'));

/** Of bytes, in lowercase hex. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** `<cycle>:<1-5>` */
export type SessionId = string;
export const sessionIdSchema = z.string().check(z.regex(/^[0-9a-f-]{36}:[1-5]$/));

export function sessionId(cycleId: string, number: number): SessionId {
  return `${cycleId}:${sessionNumberSchema.parse(number)}`;
}

export function sessionNumber(id: SessionId): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}

export function cycleIdOf(id: SessionId): string {
  return id.slice(0, id.lastIndexOf(':'));
}

/** `<session>:<participant>`: one attendance for each participant and session, whichever tablet made it. */
export function attendanceId(session: SessionId, participantId: string): string {
  return `${session}:${participantId}`;
}
