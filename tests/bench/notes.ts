import { readFileSync } from 'node:fs';
import { edited, newRecord, type HeldRecord } from '../../src/lib/records/heldRecord';

/** So many notes on the first session of a cycle, none of them sent. */
export function notesOf(cycleId: string, count: number): HeldRecord[] {
  const chapter = readFileSync('src/content/mentorwijs/handboek/02-de-rol-van-de-trainer.md', 'utf8');
  return Array.from({ length: count }, (_, at) => {
    const values = {
      session: `${cycleId}:1`,
      text: chapter.slice((at * 37) % 4000).slice(0, 120),
      about: { kind: 'session' },
      createdAt: '2026-11-24T14:00:00.000Z',
    };
    const id = `0193a5c2-f1b8-7000-8000-${at.toString(16).padStart(12, '0')}`;
    const clock = `0193a5c2f1b8-${at.toString(16).padStart(4, '0')}-00112233aabbccdd`;
    const held = edited(newRecord('note', id), values, clock);
    if (!held) throw new Error('a new note changes nothing');
    return held;
  });
}
