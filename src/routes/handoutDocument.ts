import { imagesOf } from '$lib/content/document/document';
import { readPackImage } from '$lib/database/packs';
import { store } from '$lib/app/store';
import type { Pack } from '$lib/domain/content';
import type { DocumentTask, Pictures } from '$lib/reports/making/task';
import type { Sheet } from '$lib/reports/sheet';

/** The document of sheets of a pack, with the pack's pictures, and with what must be said of sample content. */
export async function handoutDocument(
  pack: Pack,
  title: string,
  { sheets, withContents = false }: { sheets: Sheet[]; withContents?: boolean },
): Promise<DocumentTask> {
  const footer = [...(pack.isSample ? [pack.sampleLabel] : []), `${pack.title} ${pack.version}`];
  const images = await picturesOf(pack, sheets);
  return {
    kind: 'sheets',
    print: { title, footer, sheets, withContents, sources: pack.sources },
    images,
  };
}

async function picturesOf(pack: Pack, sheets: readonly Sheet[]): Promise<Pictures> {
  const paths = new Set(sheets.flatMap(({ parts }) => imagesOf(parts)));
  const pictures = new Map<string, Blob>();
  for (const path of paths) {
    const blob = await readPackImage(store, pack.images.get(path) ?? '');
    if (blob) pictures.set(path, blob);
  }
  return pictures;
}
