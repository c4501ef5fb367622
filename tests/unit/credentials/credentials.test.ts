import fc from 'fast-check';
import { calculateJwkThumbprint, compactVerify, decodeJwt, importJWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBytes, decodeText, encodeBytes, encodeText } from '../../../src/lib/credentials/base64url';
import { tokenIn } from '../../../src/lib/credentials/found';
import { keyUri, makeSigningKey, type SigningKey } from '../../../src/lib/credentials/keys';
import { payloadOf } from '../../../src/lib/credentials/payload';
import { signed } from '../../../src/lib/credentials/sign';
import { verify } from '../../../src/lib/credentials/verify';
import { thumbprintSchema } from '../../../src/lib/domain/issuerKey';
import { certified } from './certified';

let key: SigningKey;
let token: string;
beforeAll(async () => {
  key = await makeSigningKey();
  token = await signed(certified, key);
});

/** A credential that somebody else's library signed with this key. */
async function signedByJose(payload: Record<string, unknown>, head: object = {}): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'vc+jwt', jwk: key.jwk, ...head })
    .sign(key.privateKey);
}

describe('a certificate as a signed credential', () => {
  it('is verified here, and says what was certified', async () => {
    expect(await verify(token)).toEqual({
      ok: true,
      verified: {
        thumbprint: key.thumbprint,
        certificateId: certified.certificateId,
        name: 'Aylin Şahin-O’Neill',
        organisation: 'Werkbedrijf Oost',
        number: '2026-7QK4-M2XD',
        title: 'Training Mentorwijs: Najaar Groenmeer',
        attended: 'Was bij 5 van de 5 bijeenkomsten, samen 12,5 uur.',
        rule: 'Ten minste 4 van de 5 bijeenkomsten bijgewoond.',
        firstDay: '2026-11-24',
        lastDay: '2026-12-22',
        issuedAt: '2026-12-22T17:30:00Z',
      },
    });
  });

  it('is verified by another library, which finds the same key and an Open Badge 3.0', async () => {
    const { protectedHeader } = await compactVerify(token, await importJWK(key.jwk, 'ES256'));
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'vc+jwt', jwk: key.jwk });
    expect(await calculateJwkThumbprint(key.jwk)).toBe(key.thumbprint);
    const payload = decodeJwt(token);
    expect(payload).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      iss: `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${key.thumbprint}`,
      jti: `urn:uuid:${certified.certificateId}`,
      nbf: Date.parse('2026-12-22T17:30:00Z') / 1000,
    });
    expect(payload['issuer']).toMatchObject({ id: payload.iss, name: 'Werkbedrijf Oost' });
  });

  it('holds of a person the name and what was attended, and nothing else', () => {
    const { credentialSubject } = payloadOf(certified, 'urn:x');
    const personal = Object.entries(credentialSubject).filter(([name]) => name !== 'achievement');
    expect(Object.keys(Object.fromEntries(personal)).sort()).toEqual(
      ['activityEndDate', 'activityStartDate', 'identifier', 'licenseNumber', 'narrative', 'type'].sort(),
    );
    expect(JSON.stringify(credentialSubject)).not.toMatch(/mail|employer|organisation|birth/i);
  });

  it('fits in one QR code', () => {
    expect(token.length).toBeLessThan(2600);
  });

  it('is refused with any letter of it changed', async () => {
    const letters = fc.constantFrom(
      ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ é\0',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), letters, async (at, letter) => {
        fc.pre(token[at] !== letter);
        expect((await verify(token.slice(0, at) + letter + token.slice(at + 1))).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('is refused with a part of it gone, doubled, or taken from another certificate', async () => {
    const other = await signed({ ...certified, name: 'Iemand Anders' }, key);
    const [head, body, signature] = token.split('.') as [string, string, string];
    const [, otherBody] = other.split('.') as [string, string];
    for (const made of [
      `${head}.${otherBody}.${signature}`,
      `${head}.${body}`,
      `${head}.${body}.`,
      `${token}.${signature}`,
      `${head}.${body}.${signature}${signature}`,
      token.slice(0, -1),
    ])
      expect((await verify(made)).ok, made.slice(-20)).toBe(false);
  });

  it('that says it was made with a key that did not sign it is refused', async () => {
    const stranger = await makeSigningKey();
    const body = token.split('.')[1] ?? '';
    const forged = await signed(certified, { ...stranger, jwk: key.jwk, thumbprint: key.thumbprint });
    expect(await verify(forged)).toEqual({ ok: false, reason: 'changed' });
    const own = await signedByJose({ ...decodeJwt(token), iss: keyUri(stranger.thumbprint) });
    expect(await verify(own)).toEqual({ ok: false, reason: 'otherKind' });
    expect(body).not.toBe('');
  });

  it('with another head, such as none at all, is none', async () => {
    const payload = decodeJwt(token);
    expect(await verify(await signedByJose(payload))).toMatchObject({ ok: true });
    expect(await verify(await signedByJose(payload, { typ: 'JWT' }))).toMatchObject({ reason: 'otherKind' });
    expect(await verify(await signedByJose(payload, { crit: ['b64'], b64: true }))).toMatchObject({
      reason: 'otherKind',
    });
    const none = `${encodeText('{"alg":"none"}')}.${encodeText(JSON.stringify(payload))}.`;
    expect(await verify(none)).toMatchObject({ ok: false });
  });

  it('that is signed but no certificate is told apart from one that was changed', async () => {
    expect(await verify(await signedByJose({ iss: 'x' }))).toEqual({ ok: false, reason: 'otherKind' });
    expect(await verify('geen code')).toEqual({ ok: false, reason: 'notACredential' });
    expect(await verify('')).toEqual({ ok: false, reason: 'notACredential' });
  });

  it('is found where it was pasted with line breaks, or as an address', () => {
    const broken = token.replace(/(.{60})/g, '$1\n  ');
    expect(tokenIn(broken)).toBe(token);
    expect(tokenIn(`https://training.example.org/controle#${token}`)).toBe(token);
    expect(tokenIn('https://training.example.org/controle')).toBeNull();
  });

  it('is made by a key that the browser gives to nobody, whose name a record can have', async () => {
    await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow();
    for (let made = 0; made < 20; made += 1)
      expect(thumbprintSchema.safeParse((await makeSigningKey()).thumbprint).success).toBe(true);
  });
});

describe('base64url', () => {
  it('gives back any bytes and texts, as another library writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(encodeBytes(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBytes(encodeBytes(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
    expect(decodeText(encodeText('Şahin '))).toBe('Şahin ');
  });

  it('has one way to write some bytes: another one is none', () => {
    expect(decodeBytes('QQ')).toEqual(new Uint8Array([65]));
    for (const text of ['QR', 'QQ==', 'Q', 'QQ ', 'Q+', 'é']) expect(decodeBytes(text)).toBeNull();
    expect(decodeText(encodeBytes(new Uint8Array([0xff, 0xfe])))).toBeNull();
  });
});
