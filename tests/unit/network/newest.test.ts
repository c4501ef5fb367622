import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newest } from '../../../src/lib/network/newest';

const request = new Request('https://training.example.org/config.json');
let kept: Response | undefined;
beforeEach(() => {
  kept = undefined;
  const cache = {
    put: (_request: Request, response: Response) => Promise.resolve(void (kept = response)),
    match: () => Promise.resolve(kept?.clone()),
  };
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
});
afterEach(() => vi.unstubAllGlobals());

const asked = async (answer: () => Response) => {
  vi.stubGlobal('fetch', () => Promise.resolve().then(answer));
  return (await newest(request, 'config')).text();
};
const noNetwork = () => {
  throw new TypeError('no network');
};

describe('what the app’s own address says', () => {
  it('is what it says now; without a network, or while the server fails, what it said last', async () => {
    expect(await asked(() => new Response('first'))).toBe('first');
    expect(await asked(noNetwork)).toBe('first');
    expect(await asked(() => new Response('away', { status: 503 }))).toBe('first');
    expect(await asked(() => new Response('second'))).toBe('second');
    expect(await asked(noNetwork)).toBe('second');
  });

  it('is nothing, and no page in its place, where it never said anything', async () => {
    await expect(asked(noNetwork)).rejects.toThrow('no network');
  });
});
