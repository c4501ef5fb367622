import type * as Pdfmake from 'pdfmake';
import type { CertificatePage } from './certificate';
import type { SessionReport } from './model';
import { ask } from '../network/ask';
import type { Paper } from './paper';
import { dataUrlOf } from './dataUrl';
import { fontCovers } from './fontCoverage';
import { certificatesLayout } from './layout/certificate';
import { paperLayout } from './layout/paper';
import { sessionReportLayout } from './layout/sessionReport';
import { sheetsLayout } from './layout/sheets';
import { printableDeep } from './printable';
import type { Print } from './sheet';
import { rendered } from './tagging/render';

const FONT_FILES = {
  normal: 'SourceSans3_400Regular.ttf',
  bold: 'SourceSans3_600SemiBold.ttf',
  italics: 'SourceSans3_400Regular_Italic.ttf',
} as const;

/**
 * Makes the PDF on the device; the PDF maker and its fonts are loaded on the first call. `pictures`: hash of each
 * photo to its picture as a data URL. Rejects where that fails.
 */
export async function printSessionReport(
  report: SessionReport,
  pictures: ReadonlyMap<string, string>,
): Promise<Blob> {
  const { value, replaced } = printableDeep(report, fontCovers);
  const pdfmake = await loadPdfmake();
  return (await rendered(pdfmake, sessionReportLayout(value, { replaced, pictures }))).getBlob();
}

/**
 * Makes the PDF of handouts, by the same maker. `images`: path in the pack to the picture as a data URL. Rejects
 * where that fails.
 */
export async function printSheets(print: Print, images: ReadonlyMap<string, string>): Promise<Blob> {
  const { value, replaced } = printableDeep(print, fontCovers);
  const pdfmake = await loadPdfmake();
  return pdfmake.createPdf(sheetsLayout(value, { images, replaced })).getBlob();
}

/** Makes the PDF of certificates, each on a page of its own, by the same maker. Rejects where that fails. */
export async function printCertificates(certificates: readonly CertificatePage[]): Promise<Blob> {
  // What is signed and what the QR code holds stay as they are, letter by letter.
  const printed = certificates.map(({ credential, link, ...words }) => {
    const { value, replaced } = printableDeep(words, fontCovers);
    return { page: { ...value, credential, link }, replaced };
  });
  const pdfmake = await loadPdfmake();
  const made = certificatesLayout(
    printed.map(({ page }) => page),
    { replaced: printed.some(({ replaced }) => replaced) },
  );
  return (await rendered(pdfmake, made)).getBlob();
}

/** Makes the PDF of a document in words and numbers, by the same maker. Rejects where that fails. */
export async function printPaper(paper: Paper): Promise<Blob> {
  const { value, replaced } = printableDeep(paper, fontCovers);
  const pdfmake = await loadPdfmake();
  const pdf = await rendered(pdfmake, paperLayout(value, { replaced }));
  return pdf.getBlob();
}

let loading: Promise<typeof Pdfmake> | undefined;

async function loadPdfmake(): Promise<typeof Pdfmake> {
  loading ??= load();
  try {
    return await loading;
  } catch (error) {
    // The next tap tries again.
    loading = undefined;
    throw error;
  }
}

async function load(): Promise<typeof Pdfmake> {
  const [module, fonts] = await Promise.all([
    import('pdfmake'),
    Promise.all(Object.values(FONT_FILES).map(fontData)),
  ]);
  const pdfmake = module.default;
  pdfmake.addVirtualFileSystem(Object.fromEntries(fonts));
  pdfmake.setFonts({ SourceSans3: { ...FONT_FILES, bolditalics: FONT_FILES.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}

/** A font as the PDF maker's file system wants it: its name and its bytes in base64. */
async function fontData(name: string): Promise<[string, string]> {
  const response = await ask(`/fonts/${name}`);
  if (!response.ok) throw new Error(`font ${name}: status ${response.status}`);
  const url = await dataUrlOf(await response.blob());
  return [name, url.slice(url.indexOf(',') + 1)];
}
