import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../../src/build/bundledPack';
import { packArchive } from '../../../../src/build/packArchive';
import { installOwnPack, packDifference, readOwnPack } from '../../../../src/lib/content/install/ownPack';
import { readPacks } from '../../../../src/lib/database/packs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testStore } from '../../database/testStore';
import { bundledFolder, folderAt } from '../pack/packItems';

function zipOf(change: (texts: Map<string, string>) => void): Blob {
  const { texts, images } = folderAt(bundledFolder);
  change(texts);
  const files = Object.fromEntries([
    ...[...texts].map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]),
    ...images,
  ]);
  return new Blob([new Uint8Array(zipSync(files))]);
}

function replaceIn(texts: Map<string, string>, path: string, from: string, to: string): void {
  const text = texts.get(path) ?? '';
  expect(text).toContain(from);
  texts.set(path, text.replace(from, to));
}

describe("an organisation's own pack", () => {
  it('made by the pack command is read back as the very same pack, and is the same file every time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zip-'));
    const [first, second] = [join(folder, '1.zip'), join(folder, '2.zip')];
    const said = await packArchive(bundledFolder, first);
    await packArchive(bundledFolder, second);
    const bytes = new Uint8Array(await readFile(first));
    expect(new Uint8Array(await readFile(second))).toEqual(bytes);
    const read = await readOwnPack(new Blob([bytes]));
    expect(read).toMatchObject({
      state: 'good',
      files: { manifest: (await loadPack(bundledFolder)).manifest },
    });
    expect(said).toContain('items in');
    await rm(folder, { recursive: true });
  });

  it('is installed beside the pack of the app, pictures and all', async () => {
    const store = testStore();
    const read = await readOwnPack(
      zipOf((texts) => replaceIn(texts, 'pack.yaml', 'id: mentorwijs-voorbeeld', 'id: eigen')),
    );
    if (read.state !== 'good') throw new Error('the pack was refused');
    await installOwnPack(store, read.files);
    const [pack] = await readPacks(store);
    expect(pack).toMatchObject({ origin: 'file', manifest: { id: 'eigen' } });
    expect(await store.db.packItems.count()).toBe(new Set(read.files.files.map(({ sha256 }) => sha256)).size);
  });

  it('that is not right is told by file and line, and nothing of it is kept', async () => {
    const read = await readOwnPack(
      zipOf((texts) => {
        replaceIn(texts, 'oefeningen/zien-en-invullen.md', 'minutes: 20', 'minutes: 25');
        texts.set(
          'handboek/99-x.md',
          '---\nkind: chapter\nid: x\nnumber: 99\ntitle: X\nsummary: Y\n---\n\n<script>1</script>\n',
        );
      }),
    );
    expect(read.state).toBe('wrong');
    if (read.state !== 'wrong') return;
    expect(read.problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
      expect.arrayContaining(['oefeningen/zien-en-invullen.md:15', 'handboek/99-x.md:9']),
    );
  });

  it('may have the ends of its names in capitals', async () => {
    const read = await readOwnPack(
      zipOf((texts) => {
        for (const [path, text] of [...texts].filter(([path]) => path.endsWith('.md'))) {
          texts.delete(path);
          texts.set(path.replace(/md$/, 'MD'), text);
        }
      }),
    );
    expect(read.state).toBe('good');
  });

  it('that is no pack at all is told', async () => {
    const read = await readOwnPack(new Blob([new Uint8Array(zipSync({ 'brief.txt': strToU8('Hallo') }))]));
    expect(read).toMatchObject({ state: 'wrong', problems: [{ file: 'pack.yaml' }, { file: 'brief.txt' }] });
  });

  it('says what is new, what has changed and what is gone', async () => {
    const { manifest } = await loadPack(bundledFolder);
    const read = await readOwnPack(
      zipOf((texts) => {
        replaceIn(texts, 'oefeningen/de-groeikaart.md', 'kind: exercise', 'kind: exercise\nremark: Nieuw.');
        texts.set('bronnen-2.md', '---\nkind: sources\nsources:\n  - id: nieuw\n    text: Nieuw.\n---\n');
      }),
    );
    if (read.state !== 'good') throw new Error('the pack was refused');
    expect(packDifference(manifest, read.files.manifest)).toEqual({
      added: ['bronnen-2.md'],
      changed: ['oefeningen/de-groeikaart.md'],
      removed: [],
    });
    expect(packDifference(read.files.manifest, manifest).removed).toEqual(['bronnen-2.md']);
  });
});
