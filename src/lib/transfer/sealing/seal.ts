/**
 * Encrypting in the age format (age-encryption.org/v1), as a stream. The one door to the library; loaded by the worker
 * alone, as the key takes seconds and 64 MiB to make.
 *
 * With a passphrase alone the file has one scrypt recipient. The format allows no other beside that one. So a file that
 * the organisation can open too is for two X25519 recipients: the organisation's key, and a key made for this file
 * alone, which nobody keeps. That one goes along in a third stanza, as an age file for the passphrase; programs pass
 * over stanzas that they do not know, and the header's code covers it. `age -d -i` opens such a file with the
 * organisation's key as it is.
 */
import {
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
  Stanza,
  type Identity,
} from 'age-encryption';
import { Refusal } from './refusal';

/** log2 of scrypt's N: 64 MiB. The library's own default, 18, takes over 300 MB, more than a tablet's browser gives. */
const WORK_FACTOR = 16;

/** The stanza that holds the file's own key, under the passphrase. */
const OWN_KEY = 'mentorwijs-trainer/passphrase';

/** A header with all three takes about 800 bytes. */
const MOST_HEADER_BYTES = 4096;

export interface SealedFor {
  passphrase: string;
  /** The organisation's public key, `age1…`; null where it has none. */
  organisation: string | null;
  /** See `WORK_FACTOR`. */
  workFactor?: number;
}

/** Rejects where the organisation's key is none. */
export async function seal(
  plain: ReadableStream<Uint8Array>,
  options: SealedFor,
): Promise<ReadableStream<Uint8Array>> {
  const { organisation } = options;
  if (organisation === null) return byPassphrase(options).encrypt(plain);
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  encrypter.addRecipient(organisation);
  encrypter.addRecipient({
    wrapFileKey: async () => [new Stanza([OWN_KEY], await byPassphrase(options).encrypt(identity))],
  });
  return encrypter.encrypt(plain);
}

/** Whether a file can be made that this key opens. */
export function isRecipient(key: string): boolean {
  try {
    new Encrypter().addRecipient(key);
    return /^age1[02-9ac-hj-np-z]{58}$/.test(key);
  } catch {
    return false;
  }
}

function byPassphrase({ passphrase, workFactor = WORK_FACTOR }: SealedFor): Encrypter {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter;
}

/** Whether a file begins as one in this format does. */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await startOf(file)).startsWith('age-encryption.org/v1\n');
}

/** What reads a file from its beginning, as often as is asked. Throws a Refusal. */
export async function unseal(
  file: Blob,
  passphrase: string,
): Promise<(bytes: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>> {
  const start = await startOf(file);
  const mac = start.indexOf('\n--- ');
  const end = start.indexOf('\n', mac + 1);
  if (!(await isSealed(file)) || mac < 0 || end < 0) throw new Refusal('notABackup');
  const header = new Uint8Array(await file.slice(0, end + 1).arrayBuffer());
  const fileKey = await fileKeyOf(header, passphrase);
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  return (bytes) => decrypter.decrypt(bytes);
}

async function startOf(file: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await file.slice(0, MOST_HEADER_BYTES).arrayBuffer());
}

async function fileKeyOf(header: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  // The library asks one identity after the other: the first looks before scrypt begins, the last is asked only
  // where the passphrase did not fit.
  decrypter.addIdentity(ownKeyFirst(header, passphrase));
  decrypter.addPassphrase(passphrase);
  decrypter.addIdentity(lastResort);
  return refusing(() => decrypter.decryptHeader(header));
}

function ownKeyFirst(header: Uint8Array, passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const own = stanzas.find(({ args }) => args[0] === OWN_KEY);
      if (!own) return affordable(stanzas);
      const inner = new Decrypter();
      inner.addIdentity({ unwrapFileKey: affordable });
      inner.addPassphrase(passphrase);
      inner.addIdentity(lastResort);
      const outer = new Decrypter();
      outer.addIdentity(await refusing(() => inner.decrypt(own.body, 'text')));
      return outer.decryptHeader(header);
    },
  };
}

/** The library itself goes up to 20 (1 GiB), so that a file could exhaust a tablet. */
function affordable(stanzas: readonly Stanza[]): null {
  const [kind, , workFactor] = stanzas[0]?.args ?? [];
  if (stanzas.length !== 1 || kind !== 'scrypt') throw new Refusal('notABackup');
  if (Number(workFactor) > WORK_FACTOR) throw new Refusal('tooMuchWork');
  return null;
}

const lastResort: Identity = {
  unwrapFileKey: () => {
    throw new Refusal('wrongPassphrase');
  },
};

/** Whatever else the library finds wrong, the file is not as it was made. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged');
  }
}
