import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../src/lib/server/people/pace';

describe('the pace of a device', () => {
  const pace = () => new Pace({ perSecond: 10, burst: 3, mostWaitMs: 500 });

  it('lets a burst through, spreads what follows, and tells who comes far too often when to come back', () => {
    const device = pace();
    const waits = Array.from({ length: 8 }, () => device.take('a', 0));
    expect(waits.map((turn) => ('waitMs' in turn ? turn.waitMs : null))).toEqual([
      0, 0, 0, 100, 200, 300, 400, 500,
    ]);
    expect(device.take('a', 0)).toEqual({ retryAfter: 1 });
    expect(device.take('b', 0)).toEqual({ waitMs: 0 });
    expect(device.take('a', 100)).toEqual({ waitMs: 500 });
  });

  it('never refuses who waits for each answer before asking again', () => {
    const device = pace();
    let now = 0;
    for (let times = 0; times < 1_000; times += 1) {
      const turn = device.take('a', now);
      if ('retryAfter' in turn) expect.fail();
      now += turn.waitMs;
    }
    expect(now).toBeCloseTo((1_000 - 3) * 100, -3);
  });

  it('forgets whom it heard least lately when there are too many, so that it never grows without end', () => {
    const device = pace();
    for (let times = 0; times < 20; times += 1) device.take('quiet', 0);
    for (let at = 0; at < 20_000; at += 1) device.take(`k${at}`, 0);
    expect(device.take('quiet', 0)).toEqual({ waitMs: 0 });
  });
});
