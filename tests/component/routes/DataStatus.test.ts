import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { StorageError } from '$lib/database/storageError';
import { saving } from '$lib/app/writes.svelte';
import { NEVER_SYNCED } from '$lib/replication/port';
import { sync } from '$lib/sync/Sync.svelte';
import DataStatus from '../../../src/routes/DataStatus.svelte';

/** A write that is done, or refused, when a test says so. */
function heldWrite() {
  let done = () => {};
  let refused = (_: Error) => {};
  const write = saving.run(
    () =>
      new Promise<void>((resolve, reject) => {
        done = resolve;
        refused = reject;
      }),
    { control: 'note' },
  );
  return { done, refused, write };
}

it('the status is busy from the tap until the write is on the device, and says "bewaard" only then', async () => {
  render(DataStatus);
  const status = screen.getByRole('status');
  const { done, write } = heldWrite();
  await waitFor(() => expect(status).toHaveAttribute('aria-busy', 'true'));
  done();
  await write;
  await waitFor(() => expect(status).toHaveAttribute('aria-busy', 'false'));
  expect(status).toHaveTextContent('Alles bewaard op dit apparaat');
});

it('a write that was refused is never called saved', async () => {
  render(DataStatus);
  const status = screen.getByRole('status');
  const { refused, write } = heldWrite();
  const said: (string | null)[] = [];
  const watching = new MutationObserver(() => {
    if (status.ariaBusy !== 'true') said.push(status.textContent);
  });
  watching.observe(status, { attributes: true, characterData: true, childList: true, subtree: true });
  refused(new StorageError('quota', null));
  expect(await write).toBe(false);
  await waitFor(() => expect(status).toHaveAttribute('aria-busy', 'false'));
  watching.disconnect();
  expect(status).toHaveTextContent(/^Niet bewaard/);
  expect(said.filter((text) => text?.startsWith('Alles bewaard'))).toEqual([]);
});

it('names what is not saved until it is tried again, whatever else went well', async () => {
  saving.giveUp();
  render(DataStatus);
  const status = screen.getByRole('status');
  let isFull = true;
  await saving.run(() => (isFull ? Promise.reject(new StorageError('quota', null)) : Promise.resolve()), {
    control: 'attendance/1:petra',
    what: 'Petra: aanwezig',
  });
  await saving.run(() => Promise.resolve(), { control: 'another' });
  await waitFor(() => expect(status).toHaveTextContent('Niet bewaard is: Petra: aanwezig.'));
  isFull = false;
  await userEvent.click(screen.getByRole('button', { name: 'Opnieuw' }));
  await waitFor(() => expect(status).toHaveTextContent('Alles bewaard op dit apparaat'));
});

it('names a training that is only half here, until it is whole', async () => {
  const cycle = { ...NEVER_SYNCED, cycleId: 'one', incomplete: true };
  const overview = {
    pairing: null,
    waiting: 0,
    photos: { waiting: 0, coming: 0 },
    rejected: [],
    isInStep: false,
  };
  sync.overview = { ...overview, cycles: [cycle] };
  render(DataStatus);
  const status = screen.getByRole('status');
  expect(status).toHaveTextContent('Alles bewaard op dit apparaat · 1 training nog niet helemaal binnen');
  sync.overview = { ...overview, cycles: [{ ...cycle, incomplete: false }] };
  await waitFor(() => expect(status).toHaveTextContent(/^Alles bewaard op dit apparaat$/));
  sync.overview = null;
});

it('where the storage gives no answer it offers to load the app anew, which a document that is cut off needs', async () => {
  saving.giveUp();
  render(DataStatus);
  await saving.run(() => Promise.reject(new StorageError('connectionLost', null)), { control: 'note' });
  expect(await screen.findByRole('button', { name: 'App opnieuw laden' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('je tekst komt terug');
  saving.giveUp();
});
