import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Contact from '../../../src/routes/toegankelijkheid/Contact.svelte';

describe('where somebody reports a problem with access', () => {
  it('is told as far as the organisation filled it in', () => {
    render(Contact, {
      contact: { organisation: 'Werkplein Noord', email: 'app@werkplein.example', telephone: '' },
    });
    expect(screen.getByText('Werkplein Noord')).toBeVisible();
    expect(screen.getByText('app@werkplein.example')).toBeVisible();
    expect(screen.queryByText('Telefoon')).toBeNull();
  });

  it('is not there while nobody filled it in, and the page says so', () => {
    render(Contact, { contact: { organisation: '', email: '', telephone: '' } });
    expect(screen.getByText(/contactgegevens nog niet ingevuld/)).toBeVisible();
  });
});
