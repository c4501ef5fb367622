import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../../src/build/bundledPack';
import { assemblePack } from '../../../../src/lib/content/pack/assemble';
import { packManifestSchema } from '../../../../src/lib/domain/content';
import { bundledFolder, folderAt, itemsOf } from './packItems';

const loaded = await loadPack(bundledFolder);
const { manifest, files } = loaded;

describe('the manifest of a pack', () => {
  it('names every file by the hash and the length of the very bytes that are served', () => {
    const { texts, images } = folderAt(bundledFolder);
    expect(files).toHaveLength(texts.size - 1 + images.size);
    expect(manifest.items.map(({ sha256, bytes }) => ({ sha256, bytes }))).toEqual(
      files.map(({ bytes }) => ({
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
      })),
    );
  });

  it('is what the app takes for a manifest', () => {
    expect(packManifestSchema.parse(manifest)).toEqual(manifest);
  });

  it('is the same when the pack is read again', async () => {
    expect(await loadPack(bundledFolder)).toEqual(loaded);
  });
});

describe('a pack as the screens use it', () => {
  const parsed = itemsOf(loaded);

  it('is in order of session and code, in whatever order its items come', () => {
    const inOrder = assemblePack(manifest, parsed);
    fc.assert(
      fc.property(fc.shuffledSubarray(parsed, { minLength: parsed.length }), (shuffled) => {
        expect(assemblePack(manifest, shuffled)).toEqual(inOrder);
      }),
      { numRuns: 50 },
    );
  });

  it('says of itself what the manifest says, without the list of items', () => {
    expect(assemblePack(manifest, parsed)).not.toHaveProperty('items');
  });
});
