import type { ArchiveRefusal } from '../../domain/problems';

/** Thrown where the file of a pack is not taken; caught by `readArchive`. */
export class Refused extends Error {
  constructor(readonly refusal: ArchiveRefusal) {
    super(refusal.reason);
  }
}

export function refused(reason: ArchiveRefusal['reason'], name = ''): Refused {
  return new Refused({ reason, name });
}
