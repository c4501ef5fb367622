import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many pictures are drawn in a PDF file. */
export async function pdfPictures(path: string): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  let pictures = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray } = await (await document.getPage(number)).getOperatorList();
    pictures += fnArray.filter((drawn) => drawn === OPS.paintImageXObject).length;
  }
  return pictures;
}

/** The text of a PDF file, as a reader that knows nothing of its maker finds it. */
export async function pdfText(path: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), stopAtErrors: true })
    .promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.join(' ').replace(/\s+/g, ' ');
}
