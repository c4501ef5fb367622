import type { BlobReply, BlobWire } from '$lib/replication/wire';
import type { Crash } from './Life';
import { Lost } from './Machine';
import type { PostBox } from './PostBox';
import type { Random } from './random';

export interface Weather {
  random: Random;
  crash: () => Crash | null;
}

/** What a device asks the endpoint about photos; in bad weather questions and answers are lost, and it crashes. */
export function photoWire(postBox: PostBox, token: string, weather: Weather | null): BlobWire {
  const through = async (ask: (crash: Crash | null) => Promise<BlobReply>) => {
    if (weather?.random.chance(0.12)) throw new Lost();
    const reply = await ask(weather?.crash() ?? null);
    if (weather?.random.chance(0.15)) throw new Lost();
    return reply;
  };
  return {
    head: ({ sha256 }) =>
      through(async (crash) => {
        const reply = await postBox.photo(token, sha256, crash);
        return { ...reply, bytes: new Uint8Array(), body: null };
      }),
    put: (_place, blob) => through((crash) => postBox.keepPhoto(token, blob, crash)),
    get: ({ sha256 }) => through((crash) => postBox.photo(token, sha256, crash)),
  };
}
