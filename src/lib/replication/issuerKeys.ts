/** Keys for certificates, as the endpoint tells of them: beside the sync protocol, and no part of it. */
import * as z from 'zod/mini';
import { publicJwkSchema, thumbprintSchema } from '../domain/issuerKey';

export const issuerKeysSchema = z.object({
  keys: z.array(
    z.object({
      thumbprint: thumbprintSchema,
      organisation: z.string(),
      madeAt: z.iso.datetime(),
      /** Those whose trainings brought it. */
      teams: z.array(z.string()),
      /** Null where it waits for the administrator. */
      approvedAt: z.nullable(z.iso.datetime()),
    }),
  ),
});
export type IssuerKeys = z.infer<typeof issuerKeysSchema>;

/** The approved keys, as a DID document (W3C DID Core 1.0, did:web). */
export const didDocumentSchema = z.object({
  '@context': z.array(z.string()),
  id: z.string(),
  verificationMethod: z.array(
    z.object({
      id: z.string(),
      type: z.literal('JsonWebKey2020'),
      controller: z.string(),
      publicKeyJwk: publicJwkSchema,
    }),
  ),
  assertionMethod: z.array(z.string()),
});
export type DidDocument = z.infer<typeof didDocumentSchema>;
