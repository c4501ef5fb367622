/** What the operator reads in the terminal. */
import QRCode from 'qrcode';

export interface Code {
  code: string;
  /** RFC 3339. */
  expiresAt: string;
}

/** A code as text, as a link and as a QR code that a tablet's camera opens. `origin` is the address people use. */
export async function codeToShow(origin: string, { code, expiresAt }: Code): Promise<string> {
  const link = `${origin}/instellingen/synchronisatie#code=${code}`;
  const qr = await QRCode.toString(link, { type: 'utf8', errorCorrectionLevel: 'L' });
  return [
    `  Pairing   code ${code}, once, until ${expiresAt}`,
    `            ${link}`,
    ...(origin.startsWith('https:')
      ? []
      : ['            A tablet needs HTTPS for this (README, "How do I deploy it?").']),
    qr,
  ].join('\n');
}

export function howToGetACode(origin: string): string {
  return `  Pairing   npm run code prints a new code; or make one at ${origin}/beheer, with the administrator token`;
}
