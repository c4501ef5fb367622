import * as z from 'zod/mini';
import { instantSchema } from './instant';
import { LONGEST_LINE, requiredLine } from './text';

/** 32 bytes in base64url: a coordinate of a point on the curve. */
const coordinateSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** The public half of a key that signs certificates (RFC 7517, P-256); no more than what its thumbprint is made of. */
export const publicJwkSchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinateSchema,
  y: coordinateSchema,
});
export type PublicJwk = z.infer<typeof publicJwkSchema>;

/**
 * The SHA-256 thumbprint of a key (RFC 7638) in base64url. Keys are made until theirs begins with a letter or a digit,
 * as the id of a record has to.
 */
export const thumbprintSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{42}$/));

/** Its record's id is the thumbprint: a key with which a device of the team signs certificates of this training. */
export const issuerKeySchema = z.object({
  jwk: publicJwkSchema,
  /** In whose name it signs. */
  organisation: requiredLine(LONGEST_LINE),
  madeAt: instantSchema,
});
export type IssuerKeyFields = z.infer<typeof issuerKeySchema>;
export type IssuerKey = IssuerKeyFields & { id: string };
