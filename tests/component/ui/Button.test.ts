import Play from '@lucide/svelte/icons/play';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Button from '$lib/ui/Button.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Bijeenkomst starten</span>' }));

describe('a button', () => {
  it('is named by its words, not by its icon, and sends no form of its own accord', () => {
    render(Button, { children, icon: Play });
    expect(screen.getByRole('button', { name: 'Bijeenkomst starten' })).toHaveAttribute('type', 'button');
  });

  it('that cannot be used now does nothing', async () => {
    const onclick = vi.fn();
    render(Button, { children, onclick, disabled: true });
    await userEvent.click(screen.getByRole('button'));
    expect(onclick).not.toHaveBeenCalled();
  });
});
