import { describe, expect, it } from 'vitest';
import { readCopyMade, setCopyMade } from '../../../src/lib/database/copiesMade';
import { tabletWithCycle } from './tablets';

describe('a copy of a training', () => {
  it('is known by when it was made, for each training that was in it', async () => {
    const { store, id } = await tabletWithCycle();
    expect(await readCopyMade(store, id)).toBeNull();
    const at = Date.parse('2026-11-24T17:40:00.000Z');
    await setCopyMade(store, [id, 'another'], at);
    expect(await readCopyMade(store, id)).toBe(at);
    expect(await readCopyMade(store, 'a third')).toBeNull();
  });
});
