import { beforeEach, describe, expect, it } from 'vitest';
import { StorageError } from '$lib/database/storageError';
import { saving } from '$lib/app/writes.svelte';

const full = () => Promise.reject(new StorageError('quota', null));
const good = () => Promise.resolve();
const petra = { control: 'attendance/1:petra', what: 'Petra: aanwezig' };
const kees = { control: 'attendance/1:kees', what: 'Kees: aanwezig' };

describe('a write that was refused', () => {
  beforeEach(() => saving.giveUp());

  it('is not forgotten because another one went well', async () => {
    expect(await saving.run(full, petra)).toBe(false);
    expect(await saving.run(good, kees)).toBe(true);
    expect(await saving.run(good, { control: 'theme' })).toBe(true);
    expect(saving.failed).toBe('quota');
    expect(saving.unsaved).toEqual(['Petra: aanwezig']);
  });

  it('is settled by a newer write of the same control', async () => {
    await saving.run(full, petra);
    await saving.run(good, { control: petra.control, what: 'Petra: afwezig met bericht' });
    expect(saving.failed).toBeNull();
  });

  it('is done when it is tried again, after those that failed before it', async () => {
    const done: string[] = [];
    let isFull = true;
    const write = (name: string) => () => (isFull ? full() : Promise.resolve(done.push(name)));
    await saving.run(write('petra'), petra);
    await saving.run(write('kees'), kees);
    isFull = false;
    await saving.retry();
    expect(done).toEqual(['petra', 'kees']);
    expect(saving.failed).toBeNull();
  });

  it('that is refused again stays unsaved', async () => {
    await saving.run(full, petra);
    await saving.retry();
    expect(saving.unsaved).toEqual(['Petra: aanwezig']);
  });

  it('cannot be tried again where nobody could say what it was, and can be given up', async () => {
    await saving.run(full, petra);
    await saving.run(full, { control: 'step' });
    expect(saving.canRetry).toBe(false);
    saving.giveUp();
    expect(saving.failed).toBeNull();
  });

  it('is forgotten with the form that wanted it', async () => {
    await saving.run(full, { control: 'note/1' });
    expect(saving.problemOf('note/1')).toBe('quota');
    saving.forget('note/1');
    expect(saving.failed).toBeNull();
  });
});
