import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockMs, greatestClock, nextClock } from '../../../src/lib/records/clock';
import { clockSchema } from '../../../src/lib/records/recordSchema';

const device = '7f3c9a2e1d4b5a60';
const wall = fc.integer({ min: 0, max: 0xffff_ffff_f000 });

describe('the hybrid logical clock', () => {
  it('says the wall clock, a counter and the device', () => {
    expect(nextClock(null, 0x0193a5c2f1b8, device)).toBe('0193a5c2f1b8-0000-7f3c9a2e1d4b5a60');
  });

  it('goes up by its counter while the wall clock stutters', () => {
    const first = nextClock(null, 1000, device);
    expect(nextClock(first, 1000, device)).toBe('0000000003e8-0001-7f3c9a2e1d4b5a60');
  });

  it('goes up while the wall clock runs backwards', () => {
    const late = nextClock(null, 2_000_000, device);
    const early = nextClock(late, 1_000_000, device);
    expect(early > late).toBe(true);
    expect(clockMs(early)).toBe(2_000_000);
  });

  it('takes the next millisecond when its counter is full', () => {
    expect(nextClock(`0000000003e8-ffff-${device}`, 1000, device)).toBe(`0000000003e9-0000-${device}`);
  });

  it('refuses to go past its last millisecond', () => {
    expect(() => nextClock(`ffffffffffff-ffff-${device}`, 0, device)).toThrow(RangeError);
  });

  it('is greater than every clock before it, whatever the wall clocks of both devices say', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wall, fc.boolean())), (ticks) => {
        let greatest: string | null = null;
        for (const [now, other] of ticks) {
          const next: string = nextClock(greatest, now, other ? 'f'.repeat(16) : device);
          expect(clockSchema.safeParse(next).success).toBe(true);
          if (greatest !== null) expect(next > greatest).toBe(true);
          greatest = next;
        }
      }),
    );
  });

  it('finds the greatest of many, and none in none', () => {
    expect(greatestClock([])).toBeNull();
    expect(
      greatestClock([null, `000000000001-0000-${device}`, undefined, `000000000000-ffff-${device}`]),
    ).toBe(`000000000001-0000-${device}`);
  });
});
