import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '../../../src/lib/network/ask';

afterEach(() => vi.unstubAllGlobals());

it('asks without cookies, whatever else is asked for', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response()));
  vi.stubGlobal('fetch', asked);
  await ask('/licences.json');
  await ask('https://e.example.org/', { method: 'PUT', credentials: 'include' });
  expect(asked.mock.calls).toEqual([
    ['/licences.json', { credentials: 'omit' }],
    ['https://e.example.org/', { method: 'PUT', credentials: 'omit' }],
  ]);
});

/** Not the app in the browser: what serves it, builds it, or answers in development. */
const ELSEWHERE = /^src\/(launch|server|build|lib\/server|routes\/api)\//;
const CALL =
  /(?<![\w.$])(?:(?:globalThis|window|self)\.)?fetch\b(?!:)|\bXMLHttpRequest\b|\bsendBeacon\b|\bEventSource\b|\bWebSocket\b/;

it('is the one place where the app calls anybody', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((file) => !ELSEWHERE.test(file));
  const calling = files.filter((file) => callsIn(readFileSync(file, 'utf8')));
  expect(calling).toEqual(['src/lib/network/ask.ts']);
});

/** Whether code calls, or hands on, what calls; comments and types do not. */
function callsIn(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|typeof fetch\b|import type .*$/gm, '');
  return CALL.test(code);
}

it.each([
  ['await fetch(url)', true],
  ['installBundledPack(store, fetch, told)', true],
  ['globalThis.fetch(url)', true],
  ['navigator.sendBeacon(url)', true],
  ['fetcher: typeof fetch,', false],
  ['prefetch(url); app.fetch(request)', false],
  ['/** without fetch */', false],
])('%s counts as a call: %s', (code, calls) => {
  expect(callsIn(code)).toBe(calls);
});
