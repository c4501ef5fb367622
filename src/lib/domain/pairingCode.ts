import { fold } from './fold';

/**
 * A pairing code as it was made, `XXXX-XXXX`, from whatever somebody typed: small letters, any dash, dot or space
 * that a keyboard puts in, I and L for 1, O for 0. Null where it cannot be a code.
 */
export function plainPairingCode(typed: string): string | null {
  const letters = fold(typed)
    .replace(/[^a-z0-9]/g, '')
    .replace(/[il]/g, '1')
    .replaceAll('o', '0')
    .toUpperCase();
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}
