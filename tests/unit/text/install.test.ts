import { describe, expect, it } from 'vitest';
import { installPlace } from '../../../src/lib/text/install';

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15';

describe('the steps to install the app', () => {
  it('are those of an iPad, also where its browser says that it is a Mac', () => {
    expect(installPlace({ userAgent: MAC, maxTouchPoints: 5 })).toBe('ipad');
    expect(installPlace({ userAgent: MAC, maxTouchPoints: 0 })).toBe('computer');
  });

  it('are those of Android on an Android tablet', () => {
    const userAgent = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
    expect(installPlace({ userAgent, maxTouchPoints: 5 })).toBe('android');
  });
});
