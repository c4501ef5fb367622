import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/lib/records/json';
import { given, imported } from '../../../src/lib/records/imported';
import {
  acknowledged,
  edited,
  isUnsent,
  newRecord,
  received,
  type HeldRecord,
} from '../../../src/lib/records/heldRecord';

function clock(ms: number, device = 'a'): string {
  return `${ms.toString(16).padStart(12, '0')}-0000-${device.repeat(16)}`;
}

function typed(held: HeldRecord, text: Json, at: string): HeldRecord {
  return edited(held, { text }, at) ?? held;
}

function sent(held: HeldRecord): HeldRecord {
  return acknowledged(held, held.fields);
}

const empty = newRecord('note', 'n');
const first = typed(empty, 'first', clock(1));

describe('a value that another tablet gives', () => {
  it('is new here: it is taken, and is to send, as nobody knows whether our endpoint has it', () => {
    const { record, losers } = imported(empty, given(sent(first)));
    expect(record.fields).toEqual(first.fields);
    expect(record.acked).toEqual({ text: null });
    expect(losers).toEqual([]);
  });

  it('that was written over ours takes its place, and is no conflict', () => {
    const { record, losers } = imported(first, given(typed(first, 'second', clock(2, 'b'))));
    expect(record.fields['text']?.[0]).toBe('second');
    expect(losers).toEqual([]);
  });

  it('that was written without knowing ours keeps ours as a loser, and the other way round', () => {
    const mine = typed(first, 'mine', clock(2));
    const theirs = typed(first, 'theirs', clock(3, 'b'));
    const lost = [{ field: 'text', value: 'mine', clock: clock(2) }];
    expect(imported(mine, given(theirs)).losers).toEqual(lost);
    expect(imported(theirs, given(mine)).losers).toEqual(lost);
  });

  it('that ours was written over stays away, with no conflict, however often it comes', () => {
    const mine = typed(typed(first, 'second', clock(2)), 'third', clock(3));
    const { record, losers } = imported(imported(mine, given(first)).record, given(first));
    expect(record.fields).toEqual(mine.fields);
    expect(losers).toEqual([]);
  });

  it('in place of one that the endpoint has is to send upon that one', () => {
    const { record } = imported(sent(first), given(typed(first, 'second', clock(2, 'b'))));
    expect(record.acked).toEqual({ text: clock(1) });
  });

  it('that the endpoint has here already changes nothing of what is known of the endpoint', () => {
    expect(isUnsent(imported(sent(first), given(first)).record)).toBe(false);
    expect(isUnsent(imported(sent(typed(first, 'second', clock(2))), given(first)).record)).toBe(false);
  });

  it('in place of one that was sent without an answer is no conflict with that answer', () => {
    const departed = first;
    const { record } = imported(departed, given(typed(first, 'second', clock(2, 'b'))));
    expect(received(record, departed.fields).losers).toEqual([]);
    expect(acknowledged(record, departed.fields).acked).toEqual({ text: clock(1) });
  });

  it('carries no claim of what the endpoint has, only which values were met', () => {
    const theirs = typed(sent(first), 'second', clock(2, 'b'));
    expect(theirs.acked).toEqual({ text: clock(1) });
    expect(given(theirs)).toEqual({
      type: 'note',
      id: 'n',
      fields: theirs.fields,
      seen: { text: [clock(1)] },
    });
  });

  it('replaced what the endpoint brought to that tablet: whoever still has that one has no conflict', () => {
    const theirs = typed(received(empty, first.fields).record, 'second', clock(2, 'b'));
    expect(imported(sent(first), given(theirs)).losers).toEqual([]);
    const brought = received(sent(first), { text: ['second', clock(2, 'b')] }).record;
    expect(imported(first, given(brought)).losers).toEqual([]);
  });

  it('and that was written over what the endpoint still has is no conflict with that', () => {
    const theirs = given(typed(sent(first), 'second', clock(2, 'b')));
    const { record, losers } = received(imported(empty, theirs).record, first.fields);
    expect(record.fields['text']?.[0]).toBe('second');
    expect(record.acked).toEqual({ text: clock(1) });
    expect(losers).toEqual([]);
    const unknown = received(imported(empty, theirs).record, { text: ['other', clock(1, 'c')] });
    expect(unknown.losers).toEqual([{ field: 'text', value: 'other', clock: clock(1, 'c') }]);
  });

  it('is kept where the endpoint brings a later one: its writer may never come back to us', () => {
    const taken = imported(empty, given(typed(first, 'second', clock(2, 'b')))).record;
    const { losers } = received(taken, { text: ['third', clock(3, 'c')] });
    expect(losers).toEqual([{ field: 'text', value: 'second', clock: clock(2, 'b') }]);
  });

  it('that says the same is no conflict', () => {
    const { record, losers } = imported(first, given(typed(empty, 'first', clock(9, 'b'))));
    expect(losers).toEqual([]);
    expect(record.fields['text']?.[1]).toBe(clock(9, 'b'));
  });
});
