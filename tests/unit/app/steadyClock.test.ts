import { describe, expect, it } from 'vitest';
import { steadyClock } from '../../../src/lib/app/steadyClock';

const HOUR = 3_600_000;

function tablet() {
  const clock = { wall: 100 * HOUR, elapsed: 0 };
  const now = steadyClock(
    () => clock.wall,
    () => clock.elapsed,
  );
  const pass = (ms: number) => {
    clock.wall += ms;
    clock.elapsed += ms;
  };
  return { clock, now, pass };
}

describe('the clock of a page', () => {
  it('goes on where the wall clock is set back an hour in the middle of a session', () => {
    const { clock, now, pass } = tablet();
    pass(HOUR);
    clock.wall -= HOUR;
    expect(now()).toBe(101 * HOUR);
    pass(HOUR / 2);
    expect(now()).toBe(101.5 * HOUR);
  });

  it('follows a tablet that slept, though its time since the start stood still', () => {
    const { clock, now } = tablet();
    clock.wall += 3 * HOUR;
    expect(now()).toBe(103 * HOUR);
  });

  it('is put right at once where it stood in another year', () => {
    const { clock, now, pass } = tablet();
    clock.wall += 400 * 24 * HOUR;
    expect(now()).toBe((100 + 400 * 24) * HOUR);
    clock.wall -= 400 * 24 * HOUR;
    pass(HOUR);
    expect(now()).toBe(101 * HOUR);
  });
});
