import { afterEach, describe, expect, it, vi } from 'vitest';
import { canVibrate, vibrateAt } from '$lib/app/vibrate';

afterEach(() => vi.unstubAllGlobals());

describe('a tablet that vibrates', () => {
  it('does so as the end of a block comes near and as it is there, and not as a block begins', () => {
    const vibrate = vi.fn(() => true);
    vi.stubGlobal('navigator', { vibrate });
    expect(canVibrate()).toBe(true);
    for (const nearness of ['far', 'near', 'last'] as const) vibrateAt(nearness);
    expect(vibrate.mock.calls).toEqual([[[120]], [[120, 120, 120]]]);
  });

  it('is not asked to where it cannot', () => {
    vi.stubGlobal('navigator', {});
    expect(canVibrate()).toBe(false);
    expect(() => vibrateAt('last')).not.toThrow();
  });
});
