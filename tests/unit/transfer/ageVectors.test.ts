/** The test vectors of the age format (C2SP CCTV), as far as they are of what the app makes or reads. */
import * as vectors from 'cctv-age';
import { Decrypter } from 'age-encryption';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unseal } from '../../../src/lib/transfer/sealing/seal';

interface Vector {
  expect: string;
  payload?: string;
  identities: string[];
  passphrases: string[];
  armored: boolean;
  file: Uint8Array<ArrayBuffer>;
}

function parsed(bytes: Uint8Array): Vector {
  const text = Buffer.from(bytes);
  const end = text.indexOf('\n\n');
  const lines = text.toString('latin1', 0, end).split('\n');
  const all = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));
  const body = text.subarray(end + 2);
  const file = all('compressed').includes('zlib') ? inflateSync(body) : body;
  const [payload] = all('payload');
  return {
    ...{ expect: all('expect')[0] ?? '', identities: all('identity'), passphrases: all('passphrase') },
    ...(payload !== undefined && { payload }),
    armored: all('armored').includes('yes'),
    file: new Uint8Array(file),
  };
}

const known = Object.entries(vectors)
  .map(([name, bytes]): [string, Vector] => [name, parsed(bytes)])
  .filter(([, { armored }]) => !armored);

async function hashOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return createHash('sha256')
    .update(Buffer.from(await new Response(stream).arrayBuffer()))
    .digest('hex');
}

describe('the vectors of the age format', () => {
  it('are all there', () => {
    expect(known.filter(([, { passphrases }]) => passphrases.length === 1).length).toBeGreaterThan(10);
    expect(known.filter(([, { identities }]) => identities.length > 0).length).toBeGreaterThan(50);
  });

  it.each(
    known.filter(([, { passphrases, identities }]) => passphrases.length === 1 && identities.length === 0),
  )(
    'with a passphrase, %s: opened by the app or refused, as it says',
    async (_, { expect: outcome, payload, passphrases, file }) => {
      const blob = new Blob([file]);
      const read = unseal(blob, passphrases[0] ?? '')
        .then((open) => open(blob.stream()))
        .then(hashOf);
      if (outcome === 'success') expect(await read).toBe(payload);
      else await expect(read).rejects.toThrow();
    },
  );

  it.each(
    known.filter(
      ([, { identities, passphrases }]) =>
        passphrases.length === 0 && identities.every((one) => one.startsWith('AGE-SECRET-KEY-1')),
    ),
  )('with a key, %s: opened by the library or refused, as it says', async (_, vector) => {
    const decrypter = new Decrypter();
    for (const identity of vector.identities) decrypter.addIdentity(identity);
    const read = Promise.resolve(new Blob([vector.file]).stream())
      .then((stream) => decrypter.decrypt(stream))
      .then(hashOf);
    if (vector.expect === 'success') expect(await read).toBe(vector.payload);
    else await expect(read).rejects.toThrow();
  });
});
