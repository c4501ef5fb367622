import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, readArchive } from '../../../../src/lib/content/pack/archive';
import { archiveRefusal } from '../../../../src/lib/text/pack';
import { bundledFolder, folderAt } from './packItems';
import { storedZip } from './storedZip';

function zip(files: Zippable): Blob {
  return new Blob([new Uint8Array(zipSync(files))]);
}

async function refusalOf(file: Blob): Promise<string> {
  const read = await readArchive(file);
  return read.ok ? 'taken' : read.refusal.reason;
}

describe('the file of a pack', () => {
  it('gives back its texts and pictures, with accents in their names and in them', async () => {
    const read = await readArchive(
      zip({ 'pack.yaml': strToU8('id: één'), 'a/café.md': strToU8('x'), 'b/p.PNG': new Uint8Array([1]) }),
    );
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect([...read.folder.texts]).toEqual([
      ['pack.yaml', 'id: één'],
      ['a/café.md', 'x'],
    ]);
    expect([...read.folder.images.keys()]).toEqual(['b/p.PNG']);
  });

  it('may stand in a folder, beside what macOS and editors leave behind', async () => {
    const read = await readArchive(
      zip({
        'pakket/pack.yaml': strToU8('a'),
        'pakket/.DS_Store': strToU8('b'),
        '__MACOSX/pakket/._pack.yaml': strToU8('c'),
      }),
    );
    expect(read.ok && [...read.folder.texts.keys()]).toEqual(['pack.yaml']);
  });

  it('may hold what Windows, macOS and Word leave behind, whatever is in it', async () => {
    const litter = [
      'Thumbs.db',
      'a/desktop.ini',
      'Icon\r',
      'a/~$draaiboek.docx',
      'x.md~',
      '.DS_Store',
      '.git/config',
      '__MACOSX/._a.md',
    ];
    const bytes = new Uint8Array([0xff, 0xfe, 0xfd]);
    const file = storedZip([
      { name: 'pack.yaml', bytes: strToU8('x') },
      ...litter.map((name) => ({ name, bytes })),
    ]);
    const read = await readArchive(file);
    expect(read.ok && [...read.folder.texts.keys()]).toEqual(['pack.yaml']);
  });

  it('may have backslashes between its folders, as Windows packs them', async () => {
    const file = storedZip([{ name: 'bijeenkomsten\\3\\huiswerk.md', bytes: strToU8('x') }]);
    const read = await readArchive(file);
    expect(read.ok && [...read.folder.texts.values()]).toEqual(['x']);
    const twice = ['a/b.md', 'a\\b.md'].map((name) => ({ name, bytes: strToU8('x') }));
    expect(await refusalOf(storedZip(twice))).toBe('doubleName');
  });

  it('is refused with a password, and packed in a way that the app does not know, each in its own words', async () => {
    const entry = { name: 'pack.yaml', bytes: strToU8('x') };
    expect(await refusalOf(storedZip([{ ...entry, flags: 0x0801 }]))).toBe('encrypted');
    expect(await refusalOf(storedZip([{ ...entry, method: 14 }]))).toBe('otherMethod');
    const words = Object.values(archiveRefusal).map((say) => say('a.md'));
    expect(new Set(words).size).toBe(words.length);
    expect(archiveRefusal.encrypted('')).toContain('met een wachtwoord beveiligd');
  });

  it.each([{ level: 0 }, { level: 6 }] as const)(
    'with one bit changed anywhere never gives other texts ($level)',
    async ({ level }) => {
      const { texts } = folderAt(bundledFolder);
      const some = [...texts].slice(0, 12).map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]);
      const whole = zipSync(Object.fromEntries(some), { level });
      const good = await readArchive(new Blob([new Uint8Array(whole)]));
      expect(good.ok).toBe(true);
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.noBias(fc.nat({ max: whole.length - 1 })),
          fc.nat({ max: 7 }),
          async (at, bit) => {
            const flipped = new Uint8Array(whole);
            flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
            const read = await readArchive(new Blob([flipped]));
            if (read.ok) expect(read).toEqual(good);
            else refused += 1;
          },
        ),
        { numRuns: 400, seed: 20_261_127 },
      );
      expect(refused).toBeGreaterThan(350);
    },
  );

  it('is a zip by its first bytes, whatever its name', async () => {
    expect(await refusalOf(new Blob(['<html>']))).toBe('notZip');
    expect(await refusalOf(new Blob([]))).toBe('notZip');
  });

  it.each([
    '../buiten.md',
    'a/../../b.md',
    '/etc/passwd',
    'C:/x.md',
    '..\\b.md',
    'C:\\b.md',
    'a//b.md',
    './a.md',
    'a\u0000.md',
    'a\n.md',
    `${'x'.repeat(300)}.md`,
  ])('is refused for the name %j', async (name) => {
    expect(await refusalOf(storedZip([{ name, bytes: strToU8('x') }]))).toBe('badName');
  });

  it('is refused for a name that stands there twice, in other letters too', async () => {
    const twice = ['a.md', 'A.md'].map((name) => ({ name, bytes: strToU8('x') }));
    expect(await refusalOf(storedZip(twice))).toBe('doubleName');
  });

  it('is refused with more than 500 files', async () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ name: `${index}.md`, bytes: strToU8('x') }));
    expect(await refusalOf(storedZip(many))).toBe('tooManyFiles');
  });

  it('is refused with another archive in it, whatever that is called', async () => {
    const inner = zipSync({ 'x.md': strToU8('x') });
    expect(await refusalOf(zip({ 'pack.yaml': strToU8('a'), 'x.png': inner }))).toBe('nested');
    expect(await refusalOf(zip({ 'x.md': new Uint8Array([0x1f, 0x8b, 8, 0]) }))).toBe('nested');
  });

  it('is refused with bytes that are no text where text belongs', async () => {
    expect(await refusalOf(zip({ 'pack.yaml': new Uint8Array([0xff, 0xfe, 0xfd]) }))).toBe('notText');
  });

  it('is refused when it is cut off, anywhere', async () => {
    const files = { 'pack.yaml': strToU8('id: a'.repeat(200)), 'b.md': strToU8('x'), 'c.md': strToU8('y') };
    const whole = new Uint8Array(await zip(files).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: whole.length - 1 }), async (length) => {
        expect(await refusalOf(new Blob([whole.slice(0, length)]))).toBe('damaged');
      }),
    );
  });

  it('never fails on any bytes that begin as a zip does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await readArchive(new Blob([new Uint8Array([0x50, 0x4b, 3, 4]), new Uint8Array(bytes)]));
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});

describe('a file that would fill the tablet', () => {
  const bomb = (megabytes: number) => {
    const plain = Buffer.alloc(megabytes * 1024 * 1024);
    return { deflated: deflateRawSync(plain, { level: 9 }), length: plain.length };
  };

  it('is stopped at 20 MB that really come out, and little more is ever in memory', async () => {
    const { deflated, length } = bomb(600);
    expect(deflated.length).toBeLessThan(1024 * 1024);
    const file = storedZip([
      { name: 'a.md', bytes: new Uint8Array(deflated), inflatedLength: length, method: 8 },
    ]);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)));
    expect(await refusalOf(file)).toBe('tooLarge');
    clearInterval(watch);
    expect(most - before).toBeLessThan(4 * MOST_BYTES);
  });

  it('is stopped where its headers say that it is small', async () => {
    const { deflated } = bomb(30);
    const file = storedZip([
      { name: 'a.md', bytes: new Uint8Array(deflated), inflatedLength: 10, method: 8 },
    ]);
    expect(await refusalOf(file)).toBe('tooLarge');
  });

  it('is not even begun where it is larger than that itself', async () => {
    const file = new Blob([new Uint8Array([0x50, 0x4b, 3, 4]), new Uint8Array(MOST_BYTES)]);
    expect(await refusalOf(file)).toBe('tooLarge');
  });
});
