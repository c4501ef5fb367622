import { describe, expect, it } from 'vitest';
import { Hit } from '../../../../src/lib/content/search/Hit';
import type { Passage, PassagePlace } from '../../../../src/lib/content/search/passage';
import { drawnUpTo, grouped, type Group } from '../../../../src/routes/handboek/groups';

const places: Record<string, PassagePlace> = {
  chapter: { kind: 'chapter', id: 'stilte', anchor: '' },
  block: { kind: 'block', code: 'B1-01' },
  note: { kind: 'note', session: 'najaar:2' },
};

/** A hit of this kind, called by it and a number: "block 2". */
function hit(id: string): Hit {
  const place = places[id.split(' ')[0] ?? ''];
  if (!place) throw new Error(`no place for ${id}`);
  const passage: Passage = { id, place, title: id, heading: '', text: id };
  return new Hit(passage, [], () => []);
}

const shown = (groups: readonly Group[]) =>
  groups.map(({ kind, found, hits }) => [`${kind} ${found}`, ...hits.map(({ passage }) => passage.id)]);

const before = grouped(['chapter 1', 'chapter 2', 'chapter 3', 'block 1', 'block 2'].map(hit));
const after = grouped(['block 2', 'chapter 4', 'block 3', 'chapter 1', 'note 1'].map(hit));

describe('results in groups', () => {
  it('have the group with the best result first, and each group its own in order', () => {
    expect(shown(after)).toEqual([
      ['block 2', 'block 2', 'block 3'],
      ['chapter 2', 'chapter 4', 'chapter 1'],
      ['note 1', 'note 1'],
    ]);
  });

  it('are drawn from the top, with what was there of the same kind below them', () => {
    const next = grouped(['chapter 4', 'chapter 5', 'chapter 1', 'block 3', 'block 2', 'note 1'].map(hit));
    expect(shown(drawnUpTo(2, next, before))).toEqual([
      ['chapter 3', 'chapter 4', 'chapter 5', 'chapter 3'],
      ['block 2', 'block 1', 'block 2'],
    ]);
    expect(shown(drawnUpTo(4, next, before))).toEqual([
      ['chapter 3', 'chapter 4', 'chapter 5', 'chapter 1'],
      ['block 2', 'block 3', 'block 2'],
    ]);
  });

  it('take the place of another kind, which nothing has to move for', () => {
    expect(shown(drawnUpTo(3, after, before))).toEqual([
      ['block 2', 'block 2', 'block 3'],
      ['chapter 2', 'chapter 4'],
    ]);
  });

  it('are those of the answer alone once all are drawn', () => {
    expect(shown(drawnUpTo(8, after, before))).toEqual(shown(after));
    expect(drawnUpTo(4, [], before)).toEqual([]);
  });

  it('are never more than the answer has, whatever was there before', () => {
    const few = grouped([hit('note 1')]);
    expect(shown(drawnUpTo(4, few, before))).toEqual([['note 1', 'note 1']]);
  });
});
