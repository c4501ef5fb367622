import type { BlobPlace, BlobReply, BlobWire } from '../replication/wire';
import { ask } from '../network/ask';
import { answerOf, authorized, type EndpointAddress } from './transport';

/** A photo on a slow network takes longer than records (ms); the endpoint waits as long for one. */
const TIME_LIMIT_MS = 120_000;

/** Photos' bytes to and from this endpoint. */
export function blobWire(address: EndpointAddress): BlobWire {
  const call = async ({ cycleId, sha256 }: BlobPlace, init: RequestInit): Promise<BlobReply> => {
    const response = await ask(new URL(`/api/cycles/${cycleId}/blobs/${sha256}`, address.endpoint), {
      ...init,
      headers: authorized(address, init.headers),
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      cache: 'no-store',
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = response.headers.get('Content-Type')?.split(';')[0]?.trim() ?? null;
    return { ...answerOf(response, new TextDecoder().decode(bytes)), type, bytes };
  };
  return {
    head: (place) => call(place, { method: 'HEAD' }),
    put: (place, { type, bytes }) =>
      call(place, { method: 'PUT', headers: { 'Content-Type': type }, body: bytes }),
    get: (place) => call(place, { method: 'GET' }),
  };
}
