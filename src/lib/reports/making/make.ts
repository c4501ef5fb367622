/**
 * From plain data to a PDF, in the worker. The one door to the PDF maker: it takes seconds, and much memory, so no page
 * may load it.
 */
import pdfmake from 'pdfmake';
import { ask } from '../../network/ask';
import type { CertificatePage } from '../certificate';
import { fontCovers } from '../fontCoverage';
import { certificatesLayout } from '../layout/certificate';
import { paperLayout } from '../layout/paper';
import { sessionReportLayout } from '../layout/sessionReport';
import { sheetsLayout } from '../layout/sheets';
import { printableDeep } from '../printable';
import { rendered, type TaggedDefinition } from '../tagging/render';
import { jpegOf } from './picture';
import type { DocumentTask, Pictures } from './task';

const FONT_FILES = {
  normal: 'SourceSans3_400Regular.ttf',
  bold: 'SourceSans3_600SemiBold.ttf',
  italics: 'SourceSans3_400Regular_Italic.ttf',
} as const;

/** What of the whole is done once the pictures are read. */
const PICTURES_SHARE = 0.3;

/** Told how much is done, from 0 to 1. */
type Told = (share: number) => void;

/** The PDF of a document. Rejects where it fails. */
export async function makeDocument(task: DocumentTask, told: Told): Promise<Blob> {
  await readFonts();
  const definition = await definitionOf(task, (share) => told(share * PICTURES_SHARE));
  const pdf = await rendered(pdfmake, definition, (share) =>
    told(PICTURES_SHARE + share * (1 - PICTURES_SHARE)),
  );
  return pdf.getBlob();
}

async function definitionOf(task: DocumentTask, told: Told): Promise<TaggedDefinition> {
  switch (task.kind) {
    case 'sessionReport': {
      const { value, replaced } = printableDeep(task.report, fontCovers);
      return sessionReportLayout(value, { replaced, pictures: await namesOf(task.pictures, jpegOf, told) });
    }
    case 'sheets': {
      const { value, replaced } = printableDeep(task.print, fontCovers);
      return sheetsLayout(value, { replaced, images: await namesOf(task.images, bytesOf, told) });
    }
    case 'certificates':
      return certificatesDefinition(task.certificates);
    case 'paper': {
      const { value, replaced } = printableDeep(task.paper, fontCovers);
      return paperLayout(value, { replaced });
    }
  }
}

function certificatesDefinition(certificates: readonly CertificatePage[]): TaggedDefinition {
  // What is signed and what the QR code holds stay as they are, letter by letter.
  const printed = certificates.map(({ credential, link, ...words }) => {
    const { value, replaced } = printableDeep(words, fontCovers);
    return { page: { ...value, credential, link }, replaced };
  });
  return certificatesLayout(
    printed.map(({ page }) => page),
    { replaced: printed.some(({ replaced }) => replaced) },
  );
}

/** Each picture's name in the maker's file system; one that cannot be read is left out. */
async function namesOf(
  pictures: Pictures,
  read: (picture: Blob) => Promise<Uint8Array | null>,
  told: Told,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  let done = 0;
  // One after the other: a picture that is being drawn takes much more memory than its file.
  for (const [key, picture] of pictures) {
    const bytes = await read(picture);
    const name = `picture-${names.size}`;
    if (bytes) {
      writeFile(name, bytes);
      names.set(key, name);
    }
    done += 1;
    told(done / pictures.size);
  }
  return names;
}

async function bytesOf(picture: Blob): Promise<Uint8Array> {
  return new Uint8Array(await picture.arrayBuffer());
}

/** The maker copies bytes as they are; its types know text in base64 alone. */
function writeFile(name: string, data: Uint8Array): void {
  const files: Record<string, unknown> = { [name]: { data } };
  pdfmake.addVirtualFileSystem(files as Record<string, string>);
}

let hasFonts = false;

async function readFonts(): Promise<void> {
  if (hasFonts) return;
  await Promise.all(
    Object.values(FONT_FILES).map(async (name) => {
      const response = await ask(`/fonts/${name}`);
      if (!response.ok) throw new Error(`font ${name}: status ${response.status}`);
      writeFile(name, new Uint8Array(await response.arrayBuffer()));
    }),
  );
  pdfmake.setFonts({ SourceSans3: { ...FONT_FILES, bolditalics: FONT_FILES.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  hasFonts = true;
}
