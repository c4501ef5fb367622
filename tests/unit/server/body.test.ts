import { describe, expect, it } from 'vitest';
import { wireBytes } from '../../../src/lib/server/body';

function sending(stream: ReadableStream<Uint8Array>): Request {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' };
  return new Request('http://endpoint/', init);
}

describe('a body', () => {
  it('that comes in drops is refused when its time is over', async () => {
    const drops = sending(
      new ReadableStream({
        pull: async (controller) => {
          await new Promise(setImmediate);
          controller.enqueue(new Uint8Array(1));
        },
      }),
    );
    await expect(wireBytes(drops, 1_000_000, 60)).rejects.toMatchObject({ code: 'malformed' });
  });

  it('that never begins is refused when its time is over', async () => {
    const silent = sending(new ReadableStream({ pull: () => new Promise(() => undefined) }));
    await expect(wireBytes(silent, 10, 20)).rejects.toMatchObject({ code: 'malformed' });
  });

  it('that has no end is refused as soon as it is too large', async () => {
    const endless = sending(
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) }),
    );
    await expect(wireBytes(endless, 10_000)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('that breaks off is refused', async () => {
    const broken = sending(new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) }));
    await expect(wireBytes(broken, 10)).rejects.toMatchObject({ code: 'malformed' });
  });
});
