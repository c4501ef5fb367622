import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import FormOfOne from './FormOfOne.svelte';

it('a form that is sent twice before it is written is written once', async () => {
  const written: string[] = [];
  let finish: () => void = () => undefined;
  const write = (name: string) =>
    new Promise<void>((resolve) => {
      written.push(name);
      finish = resolve;
    });
  render(FormOfOne, { write });
  await userEvent.type(screen.getByRole('textbox', { name: 'Naam' }), 'Aylin{Enter}{Enter}');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Toevoegen' }));
  expect(written).toEqual(['Aylin']);
  finish();
  await expect.poll(() => screen.getByRole('status').textContent).toBe('toegevoegd');
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen' }));
  expect(written).toHaveLength(2);
});

it('a form that cannot be sent yet brings the focus to what is missing', async () => {
  const written: string[] = [];
  render(FormOfOne, { write: (name: string) => Promise.resolve(written.push(name)) });
  await fireEvent.submit(screen.getByRole('form'));
  expect(written).toEqual([]);
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('textbox', { name: 'Naam' }));
  expect(screen.getByText('Vul een naam in.')).toBeVisible();
});
