import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { reading } from '$lib/app/failedQueries.svelte';
import { createCycle } from '$lib/database/cycles';
import { StorageError } from '$lib/database/storageError';
import { newDeviceId, openStore } from '$lib/database/open';
import { addParticipants } from '$lib/database/participants';
import { newCycle } from '../../unit/database/tablets';
import LiveNames from './LiveNames.svelte';
import { loadCodec } from '../../unit/database/testStore';

function store(name = newDeviceId()) {
  return openStore({ name, loadCodec, atOnce: localStorage, deviceId: newDeviceId(), now: () => 1_000_000 });
}

it('what is written is shown, time after time', async () => {
  const here = store();
  const cycleId = await createCycle(here, newCycle);
  render(LiveNames, { store: here, cycleId });
  await screen.findByText('Groep:');
  for (const [name, shown] of [
    ['Aylin', 'Aylin'],
    ['Bert', 'Aylin, Bert'],
    ['Chandra', 'Aylin, Bert, Chandra'],
  ] as const) {
    await addParticipants(here, cycleId, [{ name }]);
    await screen.findByText(`Groep: ${shown}`);
  }
});

it('what another window writes is shown', async () => {
  const here = store();
  const cycleId = await createCycle(here, newCycle);
  render(LiveNames, { store: here, cycleId });
  await screen.findByText('Groep:');
  await addParticipants(store(here.db.name), cycleId, [{ name: 'Aylin' }]);
  await screen.findByText('Groep: Aylin');
});

it('who wrote hears that it is on the device before anything is read anew', async () => {
  const here = store();
  const cycleId = await createCycle(here, newCycle);
  const order: string[] = [];
  render(LiveNames, { store: here, cycleId, onread: () => order.push('read') });
  await screen.findByText('Groep:');
  await addParticipants(here, cycleId, [{ name: 'Aylin' }]);
  order.push('told');
  await screen.findByText('Groep: Aylin');
  expect(order).toEqual(['read', 'told', 'read']);
});

it('one tap asks everything anew that could not be read, also what is out of sight', async () => {
  const here = store();
  const cycleId = await createCycle(here, newCycle);
  let isLost = true;
  const onread = () => {
    if (isLost) throw new StorageError('unknown', null);
  };
  for (let places = 0; places < 2; places += 1) render(LiveNames, { store: here, cycleId, onread });
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Opnieuw proberen' })).toHaveLength(2));
  expect(reading.failed).toBe(true);
  isLost = false;
  screen.getAllByRole('button', { name: 'Opnieuw proberen' })[0]?.click();
  await waitFor(() => expect(screen.getAllByText('Groep:')).toHaveLength(2));
  expect(reading.failed).toBe(false);
});
