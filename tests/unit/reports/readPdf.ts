import { createRequire } from 'node:module';
import type * as Pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { rendered, type TaggedDefinition } from '../../../src/lib/reports/tagging/render';

const pdfmake = createRequire(import.meta.url)('pdfmake') as typeof Pdfmake;
pdfmake.setFonts({
  SourceSans3: {
    normal: 'static/fonts/SourceSans3_400Regular.ttf',
    bold: 'static/fonts/SourceSans3_600SemiBold.ttf',
    italics: 'static/fonts/SourceSans3_400Regular_Italic.ttf',
    bolditalics: 'static/fonts/SourceSans3_600SemiBold.ttf',
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.includes('SourceSans3'));

export interface ReadPdf {
  /** The text of each page, as a reader that knows nothing of its maker finds it. */
  pages: string[];
  /** Where the text that reaches farthest ends, in points from the left. */
  rightEdge: number;
  /** What is left white beside it on the narrowest page, in points. */
  rightMargin: number;
  /** How many pictures are drawn. */
  images: number;
  /** How many lines and shapes are drawn. */
  shapes: number;
}

/** The bytes of a PDF, made as the app makes it. */
export async function bytesOf(made: TDocumentDefinitions | TaggedDefinition): Promise<Uint8Array> {
  const pdf = 'structure' in made ? await rendered(pdfmake, made) : pdfmake.createPdf(made);
  return pdf.getBuffer();
}

export async function readPdf(made: TDocumentDefinitions | TaggedDefinition): Promise<ReadPdf> {
  const bytes = await bytesOf(made);
  const document = await getDocument({ data: new Uint8Array(bytes), stopAtErrors: true }).promise;
  const pages: string[] = [];
  let rightEdge = 0;
  let rightMargin = Infinity;
  let images = 0;
  let shapes = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { fnArray } = await page.getOperatorList();
    images += fnArray.filter((drawn) => drawn === OPS.paintImageXObject).length;
    shapes += fnArray.filter((drawn) => drawn === OPS.constructPath).length;
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(
      texts
        .map(({ str }) => str)
        .join(' ')
        .replace(/\s+/g, ' '),
    );
    const [, , paperWidth = 0] = page.view;
    for (const { transform, width } of texts) {
      const edge = Number(transform[4]) + width;
      rightEdge = Math.max(rightEdge, edge);
      rightMargin = Math.min(rightMargin, paperWidth - edge);
    }
  }
  return { pages, rightEdge, rightMargin, images, shapes };
}
