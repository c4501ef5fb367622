import { encodeBytes, encodeText } from './base64url';
import { keyUri, SIGNATURE, type SigningKey } from './keys';
import { payloadOf, type Certified } from './payload';

/**
 * The certificate as a JWT signed with ES256 (RFC 7515; VC-JOSE-COSE), with the public key in its head: whoever has it
 * can verify it without asking anybody.
 */
export async function signed(
  certified: Certified,
  { thumbprint, jwk, privateKey }: SigningKey,
): Promise<string> {
  const head = encodeText(JSON.stringify({ alg: 'ES256', typ: 'vc+jwt', jwk }));
  const body = encodeText(JSON.stringify(payloadOf(certified, keyUri(thumbprint))));
  const bytes = new TextEncoder().encode(`${head}.${body}`);
  const signature = await crypto.subtle.sign(SIGNATURE, privateKey, bytes);
  return `${head}.${body}.${encodeBytes(new Uint8Array(signature))}`;
}
