import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../../src/lib/server/people/network';
import { RateLimit } from '../../../../src/lib/server/people/rateLimit';

describe('so many times within a window', () => {
  it('lets through as many as there may be, and says how many seconds to wait then', () => {
    const limit = new RateLimit(2, 60_000);
    expect([limit.take('a', 0), limit.take('a', 10_000), limit.take('a', 20_500)]).toEqual([null, null, 40]);
    expect(limit.take('b', 20_500)).toBeNull();
    expect([limit.take('a', 60_000), limit.take('a', 60_001)]).toEqual([null, 10]);
  });

  it('does not count what was refused, nor what is given back', () => {
    const limit = new RateLimit(1, 1_000);
    limit.take('a', 0);
    limit.take('a', 900);
    expect(limit.take('a', 1_000)).toBeNull();
    limit.giveBack('a');
    expect(limit.take('a', 1_000)).toBeNull();
    limit.giveBack('somebody else');
  });

  it('forgets whom it heard least lately when there are too many, so that it never grows without end', () => {
    const limit = new RateLimit(1, 1_000_000);
    limit.take('busy', 0);
    limit.take('quiet', 0);
    for (let at = 0; at < 20_000; at += 1) {
      limit.take(`k${at}`, at);
      limit.take('busy', at);
    }
    expect(limit.take('busy', 30_000)).not.toBeNull();
    expect(limit.take('quiet', 30_000)).toBeNull();
  });
});

describe('what counts as one caller', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
    ['2001:db8:0:1::2', '2001:db8:0:1::/64'],
    ['2001:0DB8::2', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['what the proxy said', 'what the proxy said'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
