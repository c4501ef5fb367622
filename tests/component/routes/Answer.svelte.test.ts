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
beforeAll(async () => {
  index = await SearchIndex.build([passages], atOnce);
});

/** An answer to what is typed, from no index until one is there. */
function asked(first: string) {
  let typed = $state(first);
  let indexes: SearchIndex[] = $state.raw([]);
  let answer: Answer | undefined;
  const end = $effect.root(() => {
    answer = new Answer(
      () => typed,
      () => indexes,
    );
  });
  if (!answer) throw new Error('there is no answer');
  const type = (letters: string) => flushSync(() => (typed = letters));
  const bringIndex = () => flushSync(() => (indexes = [index]));
  return { answer, type, bringIndex, end };
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
