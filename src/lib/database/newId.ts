import { v7 } from 'uuid';

/** A new UUID of version 7 (RFC 9562): no two tablets make the same one, and ids sort by when they were made. */
export function newId(): string {
  return v7();
}
