import { strToU8, zipSync } from 'fflate';
import { bundledFolder, folderAt } from '../unit/content/pack/packItems';

export interface PackFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The bundled pack as an organisation's own: another id and title, and what a test changes. */
export function ownPack(
  version: string,
  change: (texts: Map<string, string>) => void = () => undefined,
): PackFile {
  const { texts, images } = folderAt(bundledFolder);
  const header = (texts.get('pack.yaml') ?? '')
    .replace('id: mentorwijs-voorbeeld', 'id: werkbedrijf')
    .replace(/version: .*/, `version: ${version}`)
    .replace(/title: .*/, 'title: Handboek Werkbedrijf')
    .replace('isSample: true', 'isSample: false');
  texts.set('pack.yaml', header);
  change(texts);
  const files = [...[...texts].map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]), ...images];
  return {
    name: `werkbedrijf-${version}.zip`,
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(Object.fromEntries(files))),
  };
}
