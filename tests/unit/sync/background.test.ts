import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForBackground } from '../../../src/lib/sync/background';

afterEach(() => vi.unstubAllGlobals());

function browserWith(serviceWorker: { sync?: { register: () => Promise<void> } }): void {
  vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve(serviceWorker) } });
}

describe('asking for the worker to be woken', () => {
  it('is no trouble in a browser that cannot do it', async () => {
    browserWith({});
    await expect(askForBackground()).resolves.toBeUndefined();
    vi.stubGlobal('navigator', {});
    await expect(askForBackground()).resolves.toBeUndefined();
  });

  it('is no trouble where it is switched off', async () => {
    browserWith({ sync: { register: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });
    await expect(askForBackground()).resolves.toBeUndefined();
  });

  it('hides no mistake of ours', async () => {
    browserWith({ sync: { register: () => Promise.reject(new TypeError('no tag')) } });
    await expect(askForBackground()).rejects.toThrow('no tag');
  });
});
