/** What can go wrong, as unions that the sentences of the screens are keyed by. */

/** What went wrong with the storage, as far as a trainer can do something about it. */
export type StorageProblem = 'quota' | 'connectionLost' | 'newerVersion' | 'unavailable' | 'unknown';

/** Why the endpoint refuses a record (sync protocol, rule 5). */
export const rejectReasons = ['malformed', 'too-large', 'clock-ahead'] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** Why the endpoint refuses a request (sync protocol, section "Refusals"): every code with its status. */
export const refusalStatus = {
  malformed: 400,
  'hash-mismatch': 400,
  'token-missing': 401,
  'token-invalid': 401,
  'pairing-code-invalid': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'history-changed': 409,
  erased: 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'protocol-unsupported': 426,
  'too-many-requests': 429,
  unavailable: 503,
} as const;
export type RefusalCode = keyof typeof refusalStatus;

/** What keeps a round of syncing from its end. */
export type RoundProblem =
  /** Nothing came back, or something that is not the endpoint's (a captive portal). */
  'offline' | 'tokenInvalid' | 'busy' | 'erased' | 'notOurs' | 'protocolUnsupported' | 'refused';

/** What keeps a run of syncing from its end: something on the way, or the storage of this device. */
export type SyncProblem = RoundProblem | 'storage';

/** Why a backup is not put back. */
export type BackupProblem =
  'notABackup' | 'newerVersion' | 'tooLarge' | 'tooMuchWork' | 'wrongPassphrase' | 'damaged';

/** Why a file is not opened as a content pack, and the name of the file in it that is to blame, or ''. */
export interface ArchiveRefusal {
  reason:
    | 'notZip'
    | 'damaged'
    | 'encrypted'
    | 'otherMethod'
    | 'tooManyFiles'
    | 'tooLarge'
    | 'badName'
    | 'doubleName'
    | 'nested'
    | 'notText';
  name: string;
}
