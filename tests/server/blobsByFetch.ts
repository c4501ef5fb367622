import type { BlobReply, BlobWire } from '$lib/replication/wire';
import type { TestEndpoint } from './endpoint';

/** What a device asks for about blobs, put to an endpoint in this process; `asked` hears of each. */
export function blobsByFetch(
  server: TestEndpoint,
  token: string,
  asked: (method: string) => void = () => undefined,
): BlobWire {
  const call = async (
    { cycleId, sha256 }: { cycleId: string; sha256: string },
    init: RequestInit & { method: string },
  ): Promise<BlobReply> => {
    asked(init.method);
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    const reply = await server.fetch(`/api/cycles/${cycleId}/blobs/${sha256}`, { ...init, headers });
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const type = reply.headers.get('Content-Type');
    const isJson = type?.includes('json') && bytes.length > 0;
    const body: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null;
    return { status: reply.status, retryAfter: null, type, bytes, body };
  };
  return {
    head: (place) => call(place, { method: 'HEAD' }),
    put: (place, { type, bytes }) =>
      call(place, { method: 'PUT', headers: { 'Content-Type': type }, body: bytes }),
    get: (place) => call(place, { method: 'GET' }),
  };
}
