import { describe, expect, it } from 'vitest';
import { markAttendance } from '../../../src/lib/database/attendance';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { readDraft, saveDraft } from '../../../src/lib/database/drafts';
import { removeSignature, sign } from '../../../src/lib/database/signatures';
import { takeBack } from '../../../src/lib/database/takeBack';
import type { Stroke } from '../../../src/lib/domain/signature';
import { tabletWithCycle } from './tablets';

const drawn: Stroke[] = [
  [
    [10, 10],
    [200, 120],
  ],
  [[400, 300]],
];

async function tablet() {
  const { store, id } = await tabletWithCycle();
  const read = async () => {
    const contents = await readCycle(store, id);
    if (!contents) throw new Error('the training is gone');
    return contents;
  };
  const { participants, trainers } = await read();
  const [[aylin], [marieke]] = [participants, trainers];
  if (!aylin || !marieke) throw new Error('Aylin or Marieke is gone');
  return { store, session: `${id}:1`, aylin, marieke, read };
}

describe('a signature', () => {
  it('is kept with the moment it was made, and its draft goes in the same moment', async () => {
    const { store, session, aylin, read } = await tablet();
    await saveDraft(store, 'drawing', drawn);
    await sign(
      store,
      session,
      aylin.id,
      { strokes: drawn },
      { dropDrafts: [{ key: 'drawing', value: drawn }] },
    );
    const [signature] = (await read()).signatures;
    expect(signature).toMatchObject({ participant: aylin.id, strokes: drawn, witness: null });
    expect(Date.parse(signature?.signedAt ?? '')).toBeGreaterThan(0);
    expect(await readDraft(store, 'drawing')).toBeUndefined();
  });

  it('of a witness takes the place of what was drawn, whole', async () => {
    const { store, session, aylin, marieke, read } = await tablet();
    await sign(store, session, aylin.id, { strokes: drawn });
    await sign(store, session, aylin.id, { witness: marieke.id });
    expect((await read()).signatures).toMatchObject([{ strokes: [], witness: marieke.id }]);
  });

  it('is no part of attendance: a tap there leaves it as it is', async () => {
    const { store, session, aylin, read } = await tablet();
    await sign(store, session, aylin.id, { strokes: drawn });
    await markAttendance(store, session, aylin.id, { state: 'present', arrived: '16:10' });
    expect((await read()).signatures).toMatchObject([{ strokes: drawn }]);
  });

  it('that was removed comes back with what is taken back', async () => {
    const { store, session, aylin, read } = await tablet();
    await sign(store, session, aylin.id, { strokes: drawn });
    const replaced = await removeSignature(store, session, aylin.id);
    expect((await read()).signatures).toEqual([]);
    await takeBack(store, replaced);
    expect((await read()).signatures).toMatchObject([{ strokes: drawn }]);
  });
});
