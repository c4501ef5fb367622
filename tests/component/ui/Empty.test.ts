import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Empty from '$lib/ui/Empty.svelte';
import Notebook from '$lib/ui/pictures/Notebook.svelte';

it('where nothing is yet, says what to do next, with a picture that is not read aloud', () => {
  const { container } = render(Empty, { text: 'Begin met ‘Nieuwe training’.', picture: Notebook });
  expect(screen.getByText('Begin met ‘Nieuwe training’.')).toBeVisible();
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});
