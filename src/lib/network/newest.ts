import { ask } from './ask';

/**
 * What the app's own address says now, and without a network what it said last; rejects where it never said anything.
 * A failure of the server's is no answer either.
 */
export async function newest(request: Request, cacheName: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const response = await ask(request, { cache: 'no-store' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}
