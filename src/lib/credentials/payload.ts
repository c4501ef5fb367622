/**
 * A certificate as Open Badges 3.0 and the W3C's Verifiable Credentials 2.0 write it, secured as a JWT. It says of a
 * person the name and what was attended, and nothing else.
 */
import * as z from 'zod/mini';

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;
const TYPES = ['VerifiableCredential', 'OpenBadgeCredential'] as const;

/** A text of a credential: what is shown of it is no longer than that. */
const said = z.string().check(z.minLength(1), z.maxLength(2000));
const instant = z.iso.datetime();

export const payloadSchema = z.object({
  '@context': z.tuple([z.literal(CONTEXTS[0]), z.literal(CONTEXTS[1])]),
  id: z.string().check(z.regex(/^urn:uuid:[0-9a-f-]{36}$/)),
  type: z.tuple([z.literal(TYPES[0]), z.literal(TYPES[1])]),
  name: said,
  issuer: z.object({ id: said, type: z.tuple([z.literal('Profile')]), name: said }),
  validFrom: instant,
  credentialSubject: z.object({
    type: z.tuple([z.literal('AchievementSubject')]),
    identifier: z.tuple([
      z.object({
        type: z.literal('IdentityObject'),
        hashed: z.literal(false),
        identityHash: said,
        identityType: z.literal('name'),
      }),
    ]),
    licenseNumber: said,
    activityStartDate: instant,
    activityEndDate: instant,
    narrative: said,
    achievement: z.object({
      id: z.string().check(z.regex(/^urn:uuid:[0-9a-f-]{36}$/)),
      type: z.tuple([z.literal('Achievement')]),
      name: said,
      description: said,
      criteria: z.object({ narrative: said }),
    }),
  }),
  iss: said,
  jti: said,
  nbf: z.int(),
});
export type Payload = z.infer<typeof payloadSchema>;

/** What is certified, in plain words. */
export interface Certified {
  certificateId: string;
  number: string;
  /** RFC 3339, UTC. */
  issuedAt: string;
  organisation: string;
  /** Of the participant. */
  name: string;
  cycleId: string;
  title: string;
  firstDay: string;
  lastDay: string;
  /** What was attended, in a sentence. */
  attended: string;
  words: { name: string; description: string; rule: string };
}

/** `issuer`: see `keyUri`. */
export function payloadOf(certified: Certified, issuer: string): Payload {
  const id = `urn:uuid:${certified.certificateId}`;
  const validFrom = `${certified.issuedAt.slice(0, 19)}Z`;
  return {
    '@context': [...CONTEXTS],
    id,
    type: [...TYPES],
    name: certified.words.name,
    issuer: { id: issuer, type: ['Profile'], name: certified.organisation },
    validFrom,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: certified.name, identityType: 'name' },
      ],
      licenseNumber: certified.number,
      activityStartDate: `${certified.firstDay}T00:00:00Z`,
      activityEndDate: `${certified.lastDay}T00:00:00Z`,
      narrative: certified.attended,
      achievement: {
        id: `urn:uuid:${certified.cycleId}`,
        type: ['Achievement'],
        name: certified.title,
        description: certified.words.description,
        criteria: { narrative: certified.words.rule },
      },
    },
    iss: issuer,
    jti: id,
    nbf: Date.parse(validFrom) / 1000,
  };
}
