import type { StorageProblem } from '../domain/problems';

/** A read or write that did not happen. What was to be written is not on the device. */
export class StorageError extends Error {
  constructor(
    readonly problem: StorageProblem,
    cause: unknown,
  ) {
    super(`storage: ${problem}`, { cause });
    this.name = 'StorageError';
  }
}

const problemByName: Record<string, StorageProblem> = {
  QuotaExceededError: 'quota',
  // WebKit after a resume: "Connection to Indexed Database server lost" (Dexie issue 2296).
  UnknownError: 'connectionLost',
  InvalidStateError: 'connectionLost',
  DatabaseClosedError: 'connectionLost',
  VersionError: 'newerVersion',
  MissingAPIError: 'unavailable',
  // Closed by another between two steps; where opening failed its cause is within, and says more.
  OpenFailedError: 'connectionLost',
  SecurityError: 'unavailable',
  // Somebody locked the device while this was being read or written.
  LockedError: 'unavailable',
};

/** Finds the cause that says most, of a StorageError or of what came from the database itself: a quota error at commit hides inside Dexie's AbortError. */
export function storageProblemOf(error: unknown): StorageProblem {
  let found: StorageProblem = 'unknown';
  for (let cause = error, depth = 0; cause instanceof Object && depth < 5; depth += 1) {
    if (cause instanceof StorageError) return cause.problem;
    const { name, inner } = cause as { name?: unknown; inner?: unknown };
    const problem = typeof name === 'string' ? problemByName[name] : undefined;
    if (problem === 'quota') return problem;
    if (problem) found = problem;
    cause = inner ?? (cause as { cause?: unknown }).cause;
  }
  return found;
}
