import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { createCycle } from '$lib/database/cycles';
import { newDeviceId, openStore } from '$lib/database/open';
import { addParticipants } from '$lib/database/participants';
import { newCycle } from '../../unit/database/tablets';
import LiveNames from './LiveNames.svelte';

function store(name = newDeviceId()) {
  return openStore({ name, atOnce: localStorage, deviceId: newDeviceId(), now: () => 1_000_000 });
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
