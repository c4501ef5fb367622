import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, readDraft } from '$lib/database/drafts';
import DraftOfName from './DraftOfName.svelte';
import { newDeviceId, openStore, TrainerDatabase } from '$lib/database/open';
import { mortalFactory } from '../../unit/database/mortalFactory';
import { saving } from '$lib/app/writes.svelte';
import DraftField from './DraftField.svelte';
import { loadCodec, reopened } from '../../unit/database/testStore';

function emptyStore() {
  return openStore({
    name: newDeviceId(),
    loadCodec,
    atOnce: localStorage,
    deviceId: newDeviceId(),
    now: () => 1_000_000,
  });
}

describe('a draft', () => {
  beforeEach(() => localStorage.clear());

  it('of what is typed is on the device without anybody saving it', async () => {
    const store = emptyStore();
    render(DraftField, { store });
    await userEvent.type(screen.getByRole('textbox'), 'Half getypt');
    await waitFor(async () => expect(await readDraft(store, 'note')).toMatchObject({ value: 'Half getypt' }));
  });

  it('is kept when the page is left before its turn to be saved has come', async () => {
    const store = emptyStore();
    const { unmount } = render(DraftField, { store });
    await userEvent.type(screen.getByRole('textbox'), 'Weg');
    unmount();
    await waitFor(async () => expect(await readDraft(store, 'note')).toMatchObject({ value: 'Weg' }));
    render(DraftField, { store });
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Weg'));
  });

  it('of the last moment is kept where the page goes before IndexedDB took it', async () => {
    const store = emptyStore();
    const { unmount } = render(DraftField, { store });
    await waitFor(() => expect(store.db.keyring.isReady).toBe(true));
    await userEvent.type(screen.getByRole('textbox'), 'Half getypt');
    window.dispatchEvent(new Event('pagehide'));
    expect(JSON.stringify(localStorage)).not.toContain('Half');
    expect(await readDraft(reopened(store), 'note')).toMatchObject({ value: 'Half getypt' });
    unmount();
  });

  it('is on the device while the storage gives no answer, also where the trainer goes to another page', async () => {
    const store = emptyStore();
    const { factory, kill } = mortalFactory(1);
    const dead = { ...store, db: new TrainerDatabase(store.db.name, { factory, loadCodec }) };
    const { unmount } = render(DraftField, { store: dead });
    await waitFor(() => expect(dead.db.isOpen()).toBe(true));
    kill();
    await userEvent.type(screen.getByRole('textbox'), 'Tijdens');
    await waitFor(() => expect(saving.failed).toBe('connectionLost'));
    await userEvent.type(screen.getByRole('textbox'), ' de storing');
    unmount();
    await waitFor(() => expect(saving.busy).toBe(false));
    saving.giveUp();
    expect(await readDraft(reopened(store), 'note')).toMatchObject({ value: 'Tijdens de storing' });
  });

  it('is gone once it became a record', async () => {
    const store = emptyStore();
    render(DraftField, { store });
    await userEvent.type(screen.getByRole('textbox'), 'Bewaard');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaren' }));
    await waitFor(async () => expect(await readDraft(store, 'note')).toBeUndefined());
    expect(screen.getByRole('textbox')).toHaveValue('');
  });

  it('that was given up by closing the form is offered the next time, and thrown away at a tap', async () => {
    const store = emptyStore();
    const { unmount } = render(DraftOfName, { store, name: 'Bert' });
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Bert'));
    await userEvent.type(screen.getByRole('textbox'), ' S');
    unmount();
    await waitFor(async () => expect(await readDraft(store, 'name')).toBeDefined());
    render(DraftOfName, { store, name: 'Bert' });
    await userEvent.click(await screen.findByRole('button', { name: 'Weggooien' }));
    expect(screen.getByRole('textbox')).toHaveValue('Bert');
    await waitFor(async () => expect(await readDraft(store, 'name')).toBeUndefined());
  });

  it('is not made of what a colleague changed', async () => {
    const store = emptyStore();
    const { rerender, unmount } = render(DraftOfName, { store, name: 'Bert' });
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Bert'));
    await rerender({ name: 'Bert de Vries' });
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Bert de Vries'));
    unmount();
    await dropDraft(store, 'another');
    expect(await readDraft(store, 'name')).toBeUndefined();
  });

  it('keeps what was typed while the record was being saved', async () => {
    const store = emptyStore();
    render(DraftField, { store });
    await userEvent.type(screen.getByRole('textbox'), 'Eerste en meer');
    await userEvent.click(screen.getByRole('button', { name: 'Eerste is bewaard' }));
    expect(screen.getByRole('textbox')).toHaveValue('Eerste en meer');
    await waitFor(async () =>
      expect(await readDraft(store, 'note')).toMatchObject({ value: 'Eerste en meer' }),
    );
  });
});
