import fc from 'fast-check';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { describe, expect, it } from 'vitest';
import { open, seal } from '../../../src/lib/vault/envelope';
import { KEY_BYTES } from '../../../src/lib/vault/Keyring';

const bytes = (options: { minLength?: number; maxLength?: number } = {}) =>
  fc.uint8Array({ maxLength: 200, ...options });
const keys = bytes({ minLength: KEY_BYTES, maxLength: KEY_BYTES }).map((key) => ({ version: 1, bytes: key }));

describe('an envelope', () => {
  it('gives back what was put in, whatever it was', () => {
    fc.assert(
      fc.property(keys, bytes(), bytes(), (key, plain, about) => {
        expect(open(key, seal(key, plain, about), about)).toEqual(plain);
      }),
    );
  });

  it('is never the same twice, and does not hold what was put in', () => {
    fc.assert(
      fc.property(keys, bytes({ minLength: 8 }), bytes(), (key, plain, about) => {
        const [one, other] = [seal(key, plain, about), seal(key, plain, about)];
        expect(one).not.toEqual(other);
        expect(Buffer.from(one).includes(Buffer.from(plain))).toBe(false);
      }),
    );
  });

  it('of which any one bit is another does not open', () => {
    fc.assert(
      fc.property(keys, bytes(), bytes(), fc.nat(), fc.nat(7), (key, plain, about, place, bit) => {
        const envelope = seal(key, plain, about);
        const at = place % envelope.length;
        envelope[at] = (envelope[at] ?? 0) ^ (1 << bit);
        expect(open(key, envelope, about)).toBeNull();
      }),
    );
  });

  it('that was cut or made longer does not open', () => {
    fc.assert(
      fc.property(
        keys,
        bytes(),
        bytes(),
        fc.nat(),
        bytes({ minLength: 1 }),
        (key, plain, about, place, more) => {
          const envelope = seal(key, plain, about);
          expect(open(key, envelope.subarray(0, place % envelope.length), about)).toBeNull();
          expect(open(key, envelope.subarray(1), about)).toBeNull();
          expect(open(key, new Uint8Array([...envelope, ...more]), about)).toBeNull();
        },
      ),
    );
  });

  it('does not open as another’s, nor with another key or another number of it', () => {
    fc.assert(
      fc.property(keys, keys, bytes(), bytes(), bytes(), (key, other, plain, about, elsewhere) => {
        fc.pre(Buffer.compare(about, elsewhere) !== 0 && Buffer.compare(key.bytes, other.bytes) !== 0);
        const envelope = seal(key, plain, about);
        expect(open(key, envelope, elsewhere)).toBeNull();
        expect(open(other, envelope, about)).toBeNull();
        expect(open({ ...key, version: 2 }, envelope, about)).toBeNull();
      }),
    );
  });

  it('of bytes that were never one does not open', () => {
    fc.assert(fc.property(keys, bytes(), bytes(), (key, any, about) => open(key, any, about) === null));
  });

  it('is what is written of it: a format, the key’s number, a nonce, and XChaCha20-Poly1305', () => {
    const key = { version: 7, bytes: new Uint8Array(KEY_BYTES).fill(3) };
    const [plain, about] = [new TextEncoder().encode('Aylin'), new TextEncoder().encode('note')];
    const envelope = seal(key, plain, about);
    expect([...envelope.subarray(0, 2)]).toEqual([1, 7]);
    const bound = new Uint8Array([1, 7, ...about]);
    expect(
      xchacha20poly1305(key.bytes, envelope.subarray(2, 26), bound).decrypt(envelope.subarray(26)),
    ).toEqual(plain);
  });
});
