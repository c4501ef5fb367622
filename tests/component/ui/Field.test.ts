import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Field from '$lib/ui/Field.svelte';

describe('a field', () => {
  it('is named by its label and described by its hint, its error and its warning', () => {
    render(Field, {
      label: 'Naam',
      value: '',
      hint: 'Voor- en achternaam',
      error: 'Vul dit in.',
      warning: 'Klopt dit?',
    });
    const field = screen.getByRole('textbox', { name: 'Naam' });
    expect(field).toHaveAccessibleDescription('Voor- en achternaam Vul dit in. Klopt dit?');
    expect(field).toBeInvalid();
  });

  it('without an error is not said to be wrong', () => {
    render(Field, { label: 'Naam', value: 'Aylin' });
    expect(screen.getByRole('textbox', { name: 'Naam' })).toBeValid();
  });

  it('keeps every character that is typed', async () => {
    render(Field, { label: 'Notitie', value: '', multiline: true });
    const field = screen.getByRole('textbox', { name: 'Notitie' });
    await userEvent.type(field, 'Zoë 🙂 <b>');
    expect(field).toHaveValue('Zoë 🙂 <b>');
  });

  it('for a date says it in words too, whatever order the browser shows it in', () => {
    render(Field, { label: 'Datum', value: '2026-11-24', type: 'date' });
    expect(screen.getByLabelText('Datum')).toHaveAccessibleDescription('di 24 november 2026');
  });

  it('for a number says which numbers fit', () => {
    render(Field, { label: 'Minuten', value: '15', type: 'number', min: 10, max: 20 });
    const field = screen.getByRole('spinbutton', { name: 'Minuten' });
    expect(field).toHaveAttribute('min', '10');
    expect(field).toHaveValue(15);
  });
});
