import { thumbprintSchema } from './issuerKey';
import type { RecordType, RecordValues } from './recordTypes';
import { meetingIdSchema, planCodeSchema, sessionIdSchema, uuidSchema } from './identifier';
import { deviceIdSchema } from './tablet';
import { cycleIdOf, partsOfSessionRecord, signerOf } from './sessionId';

/**
 * Whether a record stands where this app's own would stand: its id has the form that belongs to its type, and what it
 * says of itself lies in the training under which it is stored. An endpoint, a file or another version may bring
 * records that do not; two of them could claim the same session, or belong to no session at all.
 */
export function isInPlace<T extends RecordType>(
  type: T,
  { cycleId, id, values }: { cycleId: string; id: string; values: RecordValues<T> },
): boolean {
  switch (type) {
    case 'cycle':
      return id === cycleId;
    case 'session':
      return sessionIdSchema.safeParse(id).success && cycleIdOf(id) === cycleId;
    case 'signature': {
      const { session, person } = signerOf(id);
      return isMeetingOf(cycleId, session) && isUuid(person);
    }
    case 'closedList':
    case 'homework':
    case 'intention':
    case 'attendance': {
      const [session, what] = partsOfSessionRecord(id);
      return isMeetingOf(cycleId, session) && isUuid(what);
    }
    case 'adaptation': {
      const [session, block] = partsOfSessionRecord(id);
      return isMeetingOf(cycleId, session) && planCodeSchema.safeParse(block).success;
    }
    case 'check': {
      const [session, item] = partsOfSessionRecord(id);
      return isMeetingOf(cycleId, session) && item !== '';
    }
    case 'timeEntry': {
      const [session, trainer] = partsOfSessionRecord(id);
      return isUuid(id) || (isMeetingOf(cycleId, session) && isUuid(trainer));
    }
    case 'tablet':
      return deviceIdSchema.safeParse(id).success;
    case 'issuerKey':
      return thumbprintSchema.safeParse(id).success;
    case 'journal':
      return id.startsWith('conflict:');
    default:
      return isUuid(id) && isMeetingOrNone(cycleId, 'session' in values ? values.session : undefined);
  }
}

/** What is about no session in particular is about the training. */
function isMeetingOrNone(cycleId: string, id: string | undefined): boolean {
  return id === undefined || isMeetingOf(cycleId, id);
}

function isMeetingOf(cycleId: string, id: string): boolean {
  return meetingIdSchema.safeParse(id).success && cycleIdOf(id) === cycleId;
}

function isUuid(id: string): boolean {
  return uuidSchema.safeParse(id).success;
}
