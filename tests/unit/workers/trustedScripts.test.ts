import { describe, expect, it } from 'vitest';
import { ownWorker } from '../../../src/lib/workers/trustedScripts';

const app = 'https://mentorwijs.example';

describe('the address of a script', () => {
  it('is one of the app’s own workers', () => {
    for (const own of ['/service-worker.js', `${app}/_app/immutable/workers/documentWorker-a1_B.js`])
      expect(ownWorker(own, app)).toBe(own);
  });

  it('is nobody else’s, and no other file of the app', () => {
    for (const other of [
      'https://elsewhere.example/service-worker.js',
      '//elsewhere.example/_app/immutable/workers/a.js',
      'data:text/javascript,alert(1)',
      'blob:https://mentorwijs.example/0193a5c2',
      '/_app/immutable/workers/../chunks/a.js',
      '/api/cycles/service-worker.js',
      '/service-worker.js.map',
    ])
      expect(() => ownWorker(other, app), other).toThrow(TypeError);
  });
});
