import type * as Pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const FILES = {
  normal: 'SourceSans3_400Regular.ttf',
  bold: 'SourceSans3_600SemiBold.ttf',
  italics: 'SourceSans3_400Regular_Italic.ttf',
} as const;

let loaded: typeof Pdfmake | undefined;

/** How long pdfmake takes for a document (ms); at the first one it is loaded, with the same fonts as in the app. */
export async function timeOfPdf(definition: TDocumentDefinitions): Promise<number> {
  const began = performance.now();
  loaded ??= await load();
  await loaded.createPdf(definition).getBlob();
  return performance.now() - began;
}

async function load(): Promise<typeof Pdfmake> {
  const [{ default: pdfmake }, fonts] = await Promise.all([
    import('pdfmake'),
    Promise.all(Object.values(FILES).map(async (name) => [name, await base64Of(`/fonts/${name}`)])),
  ]);
  pdfmake.addVirtualFileSystem(Object.fromEntries(fonts) as Record<string, string>);
  pdfmake.setFonts({ SourceSans3: { ...FILES, bolditalics: FILES.bold } });
  return pdfmake;
}

async function base64Of(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.readAsDataURL(blob);
  });
}
