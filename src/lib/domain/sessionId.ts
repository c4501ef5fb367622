/** `<cycle>:<1-5>`, or `<cycle>:<uuid>` of a follow-up. */
export type SessionId = string;

/** What a follow-up has for a number: it is none of the five. */
export const NO_NUMBER = 0;

/** What names a session within its cycle: 1 to 5, or the id of a follow-up. */
export function sessionKey(id: SessionId): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

/** 1 to 5, or `NO_NUMBER` for a follow-up. */
export function sessionNumber(id: SessionId): number {
  const key = sessionKey(id);
  return key.length === 1 ? Number(key) : NO_NUMBER;
}

export function cycleIdOf(id: SessionId): string {
  return id.slice(0, id.lastIndexOf(':'));
}

/** `<session>:<what>` in its two parts. */
export function partsOfSessionRecord(id: string): [session: SessionId, what: string] {
  const cut = id.lastIndexOf(':');
  return [id.slice(0, cut), id.slice(cut + 1)];
}

/** `<session>:<participant>`: one attendance for each participant and session, whichever tablet made it. */
export function attendanceId(session: SessionId, participantId: string): string {
  return `${session}:${participantId}`;
}

/** `<session>:trainer:<trainer>`: the signature of a trainer under the list of a session. */
export function trainerSignatureId(session: SessionId, trainerId: string): string {
  return `${session}:trainer:${trainerId}`;
}

/** Who signed: a participant, or a trainer of the session. */
export function signerOf(id: string): {
  session: SessionId;
  kind: 'participant' | 'trainer';
  person: string;
} {
  const [place, person] = partsOfSessionRecord(id);
  return place.endsWith(':trainer')
    ? { session: place.slice(0, -':trainer'.length), kind: 'trainer', person }
    : { session: place, kind: 'participant', person };
}

/** `<session>:<trainer>`: one entry of contact hours for each trainer and session, whichever tablet made it. */
export function contactEntryId(session: SessionId, trainerId: string): string {
  return `${session}:${trainerId}`;
}
