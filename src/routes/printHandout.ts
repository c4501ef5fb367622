import { imagesOf } from '$lib/content/document/document';
import { readPackImage } from '$lib/database/packs';
import { dataUrlOf } from '$lib/reports/dataUrl';
import { store } from '$lib/app/store';
import type { Pack } from '$lib/domain/content';
import { printSheets } from '$lib/reports/print';
import type { Sheet } from '$lib/reports/sheet';

/** Makes the PDF of sheets of a pack, with the pack's pictures, and with what must be said of sample content. */
export async function printHandout(
  pack: Pack,
  title: string,
  { sheets, withContents = false }: { sheets: Sheet[]; withContents?: boolean },
): Promise<Blob> {
  const footer = [...(pack.isSample ? [pack.sampleLabel] : []), `${pack.title} ${pack.version}`];
  const images = await picturesOf(pack, sheets);
  return printSheets({ title, footer, sheets, withContents, sources: pack.sources }, images);
}

async function picturesOf(pack: Pack, sheets: readonly Sheet[]): Promise<Map<string, string>> {
  const paths = new Set(sheets.flatMap(({ parts }) => imagesOf(parts)));
  const pictures = new Map<string, string>();
  for (const path of paths) {
    const blob = await readPackImage(store, pack.images.get(path) ?? '');
    if (blob) pictures.set(path, await dataUrlOf(blob));
  }
  return pictures;
}
