import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { store } from '$lib/app/store';
import { createCycle } from '$lib/database/cycles';
import type { SyncOverview } from '$lib/database/syncOverview';
import { NEVER_SYNCED } from '$lib/replication/port';
import Paired from '../../../src/routes/instellingen/synchronisatie/Paired.svelte';
import { newCycle } from '../../unit/database/tablets';

it('at Synchronisatie each training that is only half here is named with how much of it is', async () => {
  const cycleId = await createCycle(store, newCycle);
  const half = { ...NEVER_SYNCED, cycleId, incomplete: true, coming: { left: 1006, total: 2006 } };
  const pairing = { endpoint: 'https://e.example', token: 't', deviceName: 'Tablet', teamName: 'Team' };
  const overview: SyncOverview = {
    ...{ pairing, waiting: 0, photos: { waiting: 0, coming: 0 }, rejected: [], isInStep: false },
    cycles: [half, { ...NEVER_SYNCED, cycleId: 'asked-for', incomplete: true }],
  };
  const { rerender } = render(Paired, { overview, pairing });
  expect(await screen.findByText('Nog niet alles binnen: 1.000 van 2.006 gegevens.')).toBeVisible();
  await waitFor(() => expect(screen.getByText(newCycle.title)).toBeVisible());
  expect(screen.getByText('Een training van je team')).toBeVisible();
  expect(screen.getByText('Nog niet alles binnen.')).toBeVisible();
  await rerender({ overview: { ...overview, cycles: [{ ...half, incomplete: false }] }, pairing });
  expect(screen.queryByText(/Nog niet alles binnen/)).toBeNull();
});
