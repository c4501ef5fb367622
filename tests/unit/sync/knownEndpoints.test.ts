import { afterEach, describe, expect, it, vi } from 'vitest';
import { knownEndpoints } from '../../../src/lib/sync/knownEndpoints';

afterEach(() => vi.unstubAllGlobals());

const OWN = 'https://training.example.org';
function told(answer: () => Response) {
  vi.stubGlobal('fetch', () => Promise.resolve().then(answer));
  return knownEndpoints(OWN);
}

describe('the endpoints that a trainer can choose from', () => {
  it('are those that the app was started with, but for its own address', async () => {
    const endpoints = ['https://sync.example.org', OWN, 'http://localhost:3001'];
    expect(await told(() => Response.json({ endpoints }))).toEqual([endpoints[0], endpoints[2]]);
  });

  it('are none where none were named, or nothing of this kind came back', async () => {
    for (const answer of [
      () => Response.json({ endpoints: [] }),
      () => Response.json({ endpoints: ['javascript:alert(1)'] }),
      () => new Response('<!doctype html><title>Hotel</title>'),
      () => {
        throw new TypeError('no network');
      },
    ])
      expect(await told(answer)).toEqual([]);
  });
});
