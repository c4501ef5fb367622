import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { openRow } from '../../../src/lib/database/rowCodec';
import { addParticipants } from '$lib/database/participants';
import { newDeviceId, openStore } from '$lib/database/open';
import { StorageError } from '$lib/database/storageError';
import LoadedNames from './LoadedNames.svelte';
import { loadCodec } from '../../unit/database/testStore';

describe('what is read from the device', () => {
  it('follows the database: a name that is written appears', async () => {
    const store = openStore({
      name: 'live',
      loadCodec,
      atOnce: localStorage,
      deviceId: newDeviceId(),
      now: () => 1_000_000,
    });
    const query = async () =>
      (await store.db.records.toArray()).map((row) => String(openRow(row).fields['name']?.[0]));
    render(LoadedNames, { query });
    expect(await screen.findByText('Niemand')).toBeVisible();
    await addParticipants(store, '0193a5c2-f1b8-7000-8000-000000000000', [{ name: 'Aylin' }]);
    expect(await screen.findByText('Aylin')).toBeVisible();
  });

  it('is asked for anew when the question changes', async () => {
    const { rerender } = render(LoadedNames, { query: () => Promise.resolve(['Aylin']) });
    expect(await screen.findByText('Aylin')).toBeVisible();
    await rerender({ query: () => Promise.resolve(['Bert']) });
    expect(await screen.findByText('Bert')).toBeVisible();
    expect(screen.queryByText('Aylin')).toBeNull();
  });

  it('that cannot be read shows an error and never an empty list, and can be asked for again', async () => {
    let fails = true;
    const query = () =>
      fails
        ? Promise.reject(new StorageError('connectionLost', new Error('lost')))
        : Promise.resolve(['Aylin']);
    render(LoadedNames, { query });
    expect(await screen.findByRole('alert')).toHaveTextContent('De app kan je gegevens nu niet lezen');
    expect(screen.queryByText('Niemand')).toBeNull();
    expect(screen.getByRole('button', { name: 'App opnieuw laden' })).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
    expect(await screen.findByText('Aylin')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the heading of its page where it cannot be read', async () => {
    const query = () => Promise.reject(new StorageError('connectionLost', new Error('lost')));
    render(LoadedNames, { query, title: 'Deelnemers' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Deelnemers' })).toBeVisible();
  });

  it('that only a newer app can read offers to load the app anew, and not to ask again', async () => {
    const query = () => Promise.reject(new StorageError('newerVersion', new Error('newer')));
    render(LoadedNames, { query });
    expect(await screen.findByRole('button', { name: 'App opnieuw laden' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Opnieuw proberen' })).toBeNull();
  });

  it('that cannot be drawn says so in its own place, and is drawn once it is another', async () => {
    // The same key twice is what no list can be drawn of.
    const { rerender } = render(LoadedNames, { query: () => Promise.resolve(['Aylin', 'Aylin']) });
    expect(await screen.findByRole('alert')).toHaveTextContent('Dit deel kan de app niet laten zien.');
    await rerender({ query: () => Promise.resolve(['Bert']) });
    expect(await screen.findByText('Bert')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('for which the storage takes long says so, with a way on, and is shown all the same once it comes', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let answer: (names: string[]) => void = () => undefined;
    const reading = new Promise<string[]>((resolve) => (answer = resolve));
    render(LoadedNames, { query: () => reading, title: 'Deelnemers' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await screen.findByRole('alert')).toHaveTextContent('geeft nog geen antwoord');
    expect(screen.getByRole('button', { name: 'App opnieuw laden' })).toBeVisible();
    vi.useRealTimers();
    answer(['Aylin']);
    expect(await screen.findByText('Aylin')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
