import { describe, expect, it } from 'vitest';
import { assemblePack } from '../../../../src/lib/content/pack/assemble';
import { checkPack } from '../../../../src/lib/content/pack/check/pack';
import { packFiles } from '../../../../src/lib/content/pack/manifest';
import { parsePack } from '../../../../src/lib/content/pack/parse';
import { kitParts, nameOf } from '../../../../src/lib/reports/sessionKit';
import { kitOf } from '../../reports/kitOf';
import { bundledFolder, folderAt, itemsOf } from './packItems';

/** A pack as it was written before there were sheets, letters, a path for trainers, parts of a checklist and numbers of cards. */
function olderFolder() {
  const { texts, images } = folderAt(bundledFolder);
  const older = [...texts]
    .filter(([path]) => !/^(bladen|brieven|leerlijn)\//.test(path))
    .map(([path, text]): [string, string] => [
      path,
      text
        .replace(/\[([^\]]+)\]\(blad:[a-z0-9-]+\)/g, '$1')
        .replace(/^writing:\n(?: .*\n)*/m, '')
        .replace(/^cards:\n(?: .*\n)*/m, '')
        .replace(/^ {4}when: .*\n/gm, ''),
    ]);
  return { texts: new Map(older), images };
}

describe('a pack of an organisation from before sheets and letters', () => {
  it('is still read, with everything to be set out and a set of cards for every trio', async () => {
    const parsed = parsePack(olderFolder());
    if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join());
    expect(checkPack(parsed.value)).toEqual([]);
    const files = await packFiles(parsed.value);
    const pack = assemblePack(files.manifest, itemsOf(files));
    expect([pack.sheets, pack.letters, pack.modules, pack.scenarios]).toEqual([[], [], [], []]);
    expect(new Set(pack.checklists.flatMap(({ items }) => items.map(({ when }) => when)))).toEqual(
      new Set(['setOut']),
    );
    const cards = kitParts(kitOf(pack, 1, 13)).find((part) => nameOf(part) === 'Zien en invullen (kaarten)');
    expect(cards).toMatchObject({ per: 'trio', copies: 5 });
  });
});
