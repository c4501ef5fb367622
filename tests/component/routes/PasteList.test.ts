import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { store } from '../../../src/lib/app/store';
import { createCycle } from '../../../src/lib/database/cycles';
import { readCycle } from '../../../src/lib/database/cycleContents';
import PasteList from '../../../src/routes/trainingen/[id]/PasteList.svelte';

async function pasted(text: string) {
  const id = await createCycle(store, {
    ...{ title: 'Najaar', employer: '', commissioner: '', location: '', trainers: [], startTime: '16:00' },
    dates: ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'],
    ...{ packId: 'p', packVersion: '1.0.0' },
  });
  const contents = await readCycle(store, id);
  if (!contents) throw new Error('no training');
  const onclose = vi.fn();
  render(PasteList, { contents, onclose });
  await fireEvent.input(screen.getByLabelText('Plak hier de lijst'), { target: { value: text } });
  const people = async () =>
    (await readCycle(store, id))?.participants.map(({ name, role }) => `${name}, ${role}`);
  return { onclose, people, add: () => fireEvent.click(screen.getByRole('button', { name: 'Toevoegen' })) };
}

describe('a pasted list', () => {
  it('is put right in its preview, line by line, before it is added', async () => {
    const { onclose, people, add } = await pasted('Jansen Piet;Drukkerij;voorman\nAylin Şahin;Kas;inpak');
    await fireEvent.click(screen.getByRole('button', { name: /Aylin Şahin wijzigen/ }));
    const line = within(screen.getAllByRole('listitem')[1] ?? document.body);
    await fireEvent.input(line.getByLabelText(/^Naam/), { target: { value: 'Aylin Yıldız' } });
    await fireEvent.input(line.getByLabelText('Functie'), { target: { value: 'teamleider' } });
    await fireEvent.click(line.getByRole('button', { name: 'Klaar' }));
    await add();
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(await people()).toContain('Aylin Yıldız, teamleider');
    expect(await people()).toHaveLength(2);
  });

  it('is not added while a line has lost its name, which is said beside it', async () => {
    const { onclose, people, add } = await pasted('Piet Jansen;Drukkerij\nAylin Şahin;Kas');
    await fireEvent.click(screen.getByRole('button', { name: /Piet Jansen wijzigen/ }));
    const line = within(screen.getAllByRole('listitem')[0] ?? document.body);
    await fireEvent.input(line.getByLabelText(/^Naam/), { target: { value: ' ' } });
    await add();
    expect(line.getByText('Vul een naam in.')).toBeVisible();
    expect(onclose).not.toHaveBeenCalled();
    expect(await people()).toEqual([]);
  });
});
