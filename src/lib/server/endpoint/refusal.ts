import { refusalStatus, type RefusalCode } from '../../domain/problems';
import { problemType } from '../../replication/protocol';

/** A refusal by the protocol's section "Refusals"; `retryAfter` in whole seconds. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail = DETAILS[code],
    readonly retryAfter: number | null = null,
  ) {
    super(code);
    this.name = 'Refusal';
  }

  /** As problem+json (RFC 9457). */
  response(): Response {
    const status = refusalStatus[this.code];
    const body = { type: problemType(this.code), title: TITLES[this.code], status, detail: this.detail };
    const headers = new Headers({ 'Content-Type': 'application/problem+json' });
    if (this.retryAfter !== null) headers.set('Retry-After', String(this.retryAfter));
    return new Response(JSON.stringify(body), { status, headers });
  }
}

const TITLES: Record<RefusalCode, string> = {
  malformed: 'The request is malformed',
  'hash-mismatch': 'The bytes have another hash',
  'token-missing': 'A token is needed',
  'token-invalid': 'The token is not valid',
  'pairing-code-invalid': 'The pairing code is not valid',
  'not-found': 'Not found',
  'method-not-allowed': 'The method is not allowed here',
  'history-changed': 'The history has changed',
  erased: 'The cycle was erased',
  'too-large': 'The request is too large',
  'unsupported-media-type': 'The media type is not supported',
  'protocol-unsupported': 'The protocol version is not supported',
  'too-many-requests': 'Too many requests',
  unavailable: 'The endpoint is unavailable',
};

const DETAILS: Record<RefusalCode, string> = {
  malformed: 'The body is not what this address expects.',
  'hash-mismatch': 'The SHA-256 of the body is not the one in the address.',
  'token-missing': 'Send "Authorization: Bearer <token>".',
  'token-invalid': 'The token is unknown or was revoked. Pair the device again.',
  'pairing-code-invalid': 'The code is wrong, used or expired. Ask for a new one.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This address does not know that method.',
  'history-changed': 'Begin again from cursor 0 without an epoch, and send everything.',
  erased: 'This cycle was erased for good on all devices.',
  'too-large': 'The body is larger than this endpoint takes.',
  'unsupported-media-type': 'Send JSON, gzipped or not.',
  'protocol-unsupported': 'This endpoint speaks version 1.',
  'too-many-requests': 'Wait before trying again.',
  unavailable: 'The database does not answer. Try again later.',
};
