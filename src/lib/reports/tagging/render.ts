import type * as Pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Structure } from './structure';
import { Tagger, type TaggedDocument } from './Tagger';

/** A definition of pdfmake with what its parts are. */
export interface TaggedDefinition {
  definition: TDocumentDefinitions;
  structure: Structure;
  /** A text node of the definition that is there in any case. */
  title: object;
}

/** What a measured text node holds: letters with their font, which knows the document. */
interface Measured {
  _inlines?: { font?: { document?: TaggedDocument } }[];
}

/** What of the whole is done once the texts stand on their pages. */
const LAID_OUT = 0.4;
/** Of a document whose pages are not counted yet, so many are half of what is to be laid out. */
const HALF_OF_PAGES = 8;

/**
 * The PDF with its structure (PDF/UA-1), by the maker as it is. `told`: how much is done, from 0 to 1. Rejects where it
 * fails.
 */
export async function rendered(
  pdfmake: typeof Pdfmake,
  { definition, structure, title }: TaggedDefinition,
  told: (share: number) => void = () => undefined,
): Promise<ReturnType<typeof Pdfmake.createPdf>> {
  const tagger = new Tagger(structure);
  // The maker takes what stands here as it begins: another document begins with its own.
  pdfmake.setProgressCallback((share) => {
    tagger.next();
    told(LAID_OUT + (share ?? 0) * (1 - LAID_OUT));
  });
  let pages = 0;
  const pdf = pdfmake.createPdf({
    ...definition,
    // Asked for each page, when all texts were measured and none was drawn.
    background: () => {
      pages += 1;
      told((LAID_OUT * pages) / (pages + HALF_OF_PAGES));
      const document = (title as Measured)._inlines?.[0]?.font?.document;
      if (document) tagger.attach(document);
      return '';
    },
  });
  pdfmake.setProgressCallback(() => undefined);
  await pdf.getStream();
  tagger.end();
  return pdf;
}

/** What makes a document of the maker's one that says what it is (PDF/UA-1). */
export const ACCESSIBLE = {
  version: '1.7',
  subset: 'PDF/UA',
  tagged: true,
  displayTitle: true,
} as const;
