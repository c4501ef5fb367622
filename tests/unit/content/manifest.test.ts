import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/build/bundledPack';
import { assemblePack } from '../../../src/lib/content/assemble';
import { packItemSchema, packManifestSchema } from '../../../src/lib/domain/content';

const { manifest, items } = await loadPack('src/content/mentorwijs');

describe('the manifest of a pack', () => {
  it('names 30 items by the hash and the length of the very bytes that are served', () => {
    expect(items).toHaveLength(30);
    expect(manifest.items.map(({ sha256, bytes }) => ({ sha256, bytes }))).toEqual(
      items.map(({ text }) => ({
        sha256: createHash('sha256').update(text).digest('hex'),
        bytes: Buffer.byteLength(text),
      })),
    );
  });

  it('is what the app takes for a manifest', () => {
    expect(packManifestSchema.parse(manifest)).toEqual(manifest);
  });

  it('is the same when the pack is read again', async () => {
    expect(await loadPack('src/content/mentorwijs')).toEqual({ manifest, items });
  });
});

describe('a pack as the screens use it', () => {
  const parsed = items.map(({ text }) => packItemSchema.parse(JSON.parse(text)));

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
