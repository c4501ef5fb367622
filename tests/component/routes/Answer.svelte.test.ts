import { flushSync } from 'svelte';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Passage } from '../../../src/lib/content/search/passage';
import { SearchIndex } from '../../../src/lib/content/search/SearchIndex';
import { Answer } from '../../../src/routes/handboek/Answer.svelte';

const atOnce = () => Promise.resolve();
const passages = Array.from({ length: 11 }, (_, index): Passage => {
  const text = index < 10 ? 'Een stilte mag duren.' : 'Deze duurt kort.';
  return { id: `${index}`, place: { kind: 'help', id: `${index}` }, title: '', heading: '', text };
});

let index: SearchIndex;
/** Of a trainer without notes. */
let none: SearchIndex;
beforeAll(async () => {
  none = await SearchIndex.build([], atOnce);
  index = await SearchIndex.build([passages], atOnce);
});

/** An answer to what is typed, from no index until one is there. */
function asked(first: string) {
  let typed = $state(first);
  let indexes: (SearchIndex | null)[] = $state.raw([null, null]);
  let answer: Answer | undefined;
  const end = $effect.root(() => {
    answer = new Answer(
      () => typed,
      () => indexes,
    );
  });
  if (!answer) throw new Error('there is no answer');
  const type = (letters: string) => flushSync(() => (typed = letters));
  const bringIndex = () => flushSync(() => (indexes = [index, none]));
  const bringOnly = () => flushSync(() => (indexes = [index, null]));
  return { answer, type, bringIndex, bringOnly, end };
}

const idsOf = ({ groups }: Answer) => groups.flatMap(({ hits }) => hits.map(({ passage }) => passage.id));

it('an answer comes once there is an index, however early the question was typed', async () => {
  const { answer, bringIndex, end } = asked('stilte');
  await vi.waitFor(() => expect(answer.asking).toBe(true));
  expect(answer.found).toBeNull();
  bringIndex();
  await vi.waitFor(() => expect(answer.found).toBe(10));
  expect(idsOf(answer)).toHaveLength(10);
  end();
});

it('the last letter is answered, whatever the letters before it had begun', async () => {
  const { answer, type, bringIndex, end } = asked('sti');
  bringIndex();
  await vi.waitFor(() => expect(idsOf(answer).length).toBeGreaterThan(0));
  type('kort');
  await vi.waitFor(() => expect(answer.found).toBe(1));
  expect(idsOf(answer)).toEqual(['10']);
  end();
});

it('nothing is left of an answer when the field is emptied', async () => {
  const { answer, type, bringIndex, end } = asked('stilte');
  bringIndex();
  await vi.waitFor(() => expect(answer.found).toBe(10));
  type('');
  await vi.waitFor(() => expect(answer.asking).toBe(false));
  expect(answer.found).toBeNull();
  expect(idsOf(answer)).toEqual([]);
  end();
});

it('nothing is said to be found for the letter before, as soon as another stands in the field', async () => {
  const { answer, type, bringIndex, end } = asked('xqzv');
  bringIndex();
  await vi.waitFor(() => expect(answer.found).toBe(0));
  type('stilte');
  expect(answer.found).toBeNull();
  const told: (number | null)[] = [];
  await vi.waitFor(() => {
    if (answer.groups.length > 0) told.push(answer.found);
    expect(answer.found).toBe(10);
  });
  expect(told).not.toContain(0);
  end();
});

it('nothing is said to be found before the notes were looked through too', async () => {
  const { answer, type, bringIndex, bringOnly, end } = asked('stilte');
  bringOnly();
  await vi.waitFor(() => expect(idsOf(answer)).toHaveLength(10));
  type('xqzv');
  await vi.waitFor(() => expect(idsOf(answer)).toEqual([]));
  expect(answer.found).toBeNull();
  bringIndex();
  await vi.waitFor(() => expect(answer.found).toBe(0));
  end();
});
