import { tokensInPdf, MOST_PDF_BYTES } from '$lib/credentials/inPdf';
import { tokenIn } from '$lib/credentials/found';
import type { CheckProblem } from '$lib/text/check';

export type ReadTokens = { ok: true; tokens: string[] } | { ok: false; reason: CheckProblem };

/** The credentials in a file that somebody chose: those embedded in a PDF, the QR code on a picture, or a text. */
export async function tokensInFile(file: File): Promise<ReadTokens> {
  if (file.size > MOST_PDF_BYTES) return { ok: false, reason: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') {
    const tokens = tokensInPdf(bytes);
    return tokens.length > 0 ? { ok: true, tokens } : { ok: false, reason: 'nothingInFile' };
  }
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap) {
    const { readQr } = await import('./readQr');
    const token = tokenIn(readQr(bitmap) ?? '');
    bitmap.close();
    return token ? { ok: true, tokens: [token] } : { ok: false, reason: 'noCodeSeen' };
  }
  const token = tokenIn(new TextDecoder().decode(bytes.subarray(0, 200_000)));
  return token ? { ok: true, tokens: [token] } : { ok: false, reason: 'nothingInFile' };
}
