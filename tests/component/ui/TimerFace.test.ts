import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import TimerFace from '$lib/ui/TimerFace.svelte';

describe('the timer', () => {
  it('shows the time left as a timer, which a screen reader does not read out every second', () => {
    render(TimerFace, { remainingMs: 605_000, until: '16:46', paused: false });
    const timer = screen.getByRole('timer', { name: 'Tijd over in dit blok' });
    expect(timer).toHaveTextContent('10:05');
    expect(timer).not.toHaveAttribute('aria-live');
  });

  it('says in words, not by colour alone, that it is over time or paused', async () => {
    const { rerender } = render(TimerFace, { remainingMs: -61_000, until: '16:46', paused: false });
    expect(screen.getByText('Over de tijd')).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent('-1:01');
    await rerender({ paused: true });
    expect(screen.getByText('Gepauzeerd')).toBeVisible();
  });

  it('says quietly that the end of the block is near', async () => {
    const { rerender } = render(TimerFace, {
      remainingMs: 60_000,
      until: '16:46',
      paused: false,
      nearness: 'near',
    });
    expect(screen.getByText('bijna tijd, tot')).toBeVisible();
    await rerender({ nearness: 'last' });
    expect(screen.getByText('rond af, tot')).toBeVisible();
  });
});
