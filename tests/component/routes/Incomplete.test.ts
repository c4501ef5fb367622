import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { store } from '$lib/app/store';
import { NEVER_SYNCED } from '$lib/replication/port';
import Incomplete from '../../../src/routes/trainingen/Incomplete.svelte';

const cycleId = '0193a5c2-f1b8-7000-8000-00000000000a';
const half = { ...NEVER_SYNCED, cycleId, incomplete: true, coming: { left: 1006, total: 2006 } };

it('a training that is only half here says how much of it is, and no longer once it is whole', async () => {
  await store.db.cycleSync.put(half);
  render(Incomplete, { cycleId });
  expect(await screen.findByText('Nog niet alles binnen: 1.000 van 2.006 gegevens.')).toBeVisible();
  expect(screen.getByText(/De rest komt zodra er verbinding is met de server/)).toBeVisible();
  await store.db.cycleSync.put({ ...half, incomplete: false, coming: null });
  await waitFor(() => expect(screen.queryByText(/Nog niet alles binnen/)).toBeNull());
});

it('gives no number where the endpoint told none that can be, and promises nothing that does not come', async () => {
  await store.db.cycleSync.put({ ...half, coming: { left: 7, total: 6 }, state: 'notOurs' });
  render(Incomplete, { cycleId });
  expect(await screen.findByText('Nog niet alles binnen.')).toBeVisible();
  expect(screen.getByText(/De rest komt niet meer/)).toBeVisible();
});
