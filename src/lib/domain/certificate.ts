import * as z from 'zod/mini';
import { uuidSchema } from './identifier';
import { instantSchema } from './instant';

/** A credential is some 1,700 characters; with the longest names it stays well below this. */
export const LONGEST_CREDENTIAL = 12_000;

/** A certificate of participation ("bewijs van deelname") that was issued. */
export const certificateSchema = z.object({
  participant: uuidSchema,
  /** Unique, and short enough to be read out: `2026-7QK4-M2XD`. */
  number: z.string().check(z.regex(/^\d{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)),
  issuedAt: instantSchema,
  /** The signed credential, as it stands in the QR code and in the PDF. */
  credential: z.string().check(z.maxLength(LONGEST_CREDENTIAL), z.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)),
  /** From then on it no longer holds; what was handed out cannot be called back. */
  withdrawnAt: z.optional(z.nullable(instantSchema)),
});
export type CertificateFields = z.infer<typeof certificateSchema>;
export type Certificate = CertificateFields & { id: string };

/** Without I, L, O and U, which are misread (Crockford). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number of a certificate of that year. `random`: eight bytes. */
export function certificateNumber(year: string, random: Uint8Array): string {
  const letters = Array.from(random.slice(0, 8), (byte) => DIGITS[byte % DIGITS.length]).join('');
  return `${year}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Of each participant the certificate that holds; of two that two tablets made at once, the first one. */
export function validCertificates(certificates: readonly Certificate[]): Map<string, Certificate> {
  const valid = new Map<string, Certificate>();
  const inOrder = certificates
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .sort((a, b) => a.issuedAt.localeCompare(b.issuedAt) || a.id.localeCompare(b.id));
  for (const one of inOrder) if (!valid.has(one.participant)) valid.set(one.participant, one);
  return valid;
}
