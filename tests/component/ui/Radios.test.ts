import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Radios from '$lib/ui/Radios.svelte';

const options = [
  { value: 'light', label: 'Licht' },
  { value: 'dark', label: 'Donker' },
];

describe('a choice of one', () => {
  it('shows what is chosen and says what is chosen next', async () => {
    const onchoose = vi.fn(() => true);
    render(Radios, { options, chosen: 'light', onchoose });
    expect(screen.getByRole('radio', { name: 'Licht' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Donker' }));
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('dark');
  });

  it('beside another of the same kind keeps its own answer', () => {
    render(Radios, { options, chosen: 'light', onchoose: () => true });
    render(Radios, { options, chosen: 'dark', onchoose: () => true });
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
  });
});

it('a choice that was not taken is not shown as chosen', async () => {
  render(Radios, { options, chosen: 'light', onchoose: () => Promise.resolve(false) });
  await userEvent.click(screen.getByRole('radio', { name: 'Donker' }));
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Licht' })).toBeChecked());
  expect(screen.getByRole('radio', { name: 'Donker' })).not.toBeChecked();
});
