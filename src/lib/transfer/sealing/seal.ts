/**
 * Encrypting with a passphrase, in the age format (age-encryption.org/v1) with its scrypt recipient. The one door to
 * the library; loaded by the worker alone, as the key takes seconds and 64 MiB to make.
 */
import type { OpenProblem } from '../../domain/problems';
import { Decrypter, Encrypter, type Identity } from 'age-encryption';
import { mostFileBytes } from './sealing';

/** log2 of scrypt's N: 64 MiB. The library's own default, 18, takes over 300 MB, more than a tablet's browser gives. */
const WORK_FACTOR = 16;

/** A header with one scrypt recipient takes under 200 bytes. */
const MOST_HEADER_BYTES = 1024;

class Refusal extends Error {
  constructor(readonly problem: OpenProblem) {
    super(problem);
    this.name = 'Refusal';
  }
}

export async function seal(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return new Uint8Array(await encrypter.encrypt(text));
}

export type Unsealed = { ok: true; text: string } | { ok: false; problem: OpenProblem };

export async function unseal(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Unsealed> {
  if (bytes.length > mostFileBytes) return { ok: false, problem: 'tooLarge' };
  if (!hasHeader(bytes)) return { ok: false, problem: 'notAHandover' };
  const decrypter = new Decrypter();
  // The library asks one identity after the other: the first looks before scrypt begins, the last is asked only
  // where the passphrase did not fit.
  decrypter.addIdentity(affordable);
  decrypter.addPassphrase(passphrase);
  decrypter.addIdentity(lastResort);
  try {
    return { ok: true, text: await decrypter.decrypt(bytes, 'text') };
  } catch (error) {
    // Whatever else the library finds wrong, the file is not as it was made.
    return { ok: false, problem: error instanceof Refusal ? error.problem : 'damaged' };
  }
}

/** The library itself goes up to 20 (1 GiB), so that a file could exhaust a tablet. */
const affordable: Identity = {
  unwrapFileKey: (stanzas) => {
    const [kind, , workFactor] = stanzas[0]?.args ?? [];
    if (stanzas.length !== 1 || kind !== 'scrypt') throw new Refusal('notAHandover');
    if (Number(workFactor) > WORK_FACTOR) throw new Refusal('tooMuchWork');
    return null;
  },
};

const lastResort: Identity = {
  unwrapFileKey: () => {
    throw new Refusal('wrongPassphrase');
  },
};

/** Whether this begins as an age file does, and soon comes to the end of its header. */
function hasHeader(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_HEADER_BYTES));
  return start.startsWith('age-encryption.org/v1\n') && start.includes('\n--- ');
}
