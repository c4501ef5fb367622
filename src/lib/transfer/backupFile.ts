/** A backup as a file: made and read by parts, so that its size takes no memory. Runs in the worker. */
import type { HashedBlob } from '../records/blob';
import { readContents, readPhotos } from './contents';
import { blobsNamedBy } from './blobs';
import type { ReadBackup } from './copiedCycle';
import { decodeCopy } from './olderFile';
import { isSealed, seal, unseal, type SealedFor } from './sealing/seal';
import { Refusal } from './sealing/refusal';
import { tarEnd } from './tar';

/** The browser keeps what is in a Blob where it likes, the disk among them; what is collected before is in memory. */
const COLLECTED_BYTES = 4 * 1024 * 1024;
/** One text is read whole. The app never made a larger one for another tablet, and a larger one exhausts a tablet. */
export const MOST_OLDER_BYTES = 64 * 1024 * 1024;

export class BackupMaker {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #file: Promise<Blob>;

  /** `collect`: what becomes of the file's bytes. */
  constructor(options: SealedFor, collect: (bytes: ReadableStream<Uint8Array>) => Promise<Blob> = collected) {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    this.#writer = writable.getWriter();
    this.#file = seal(readable, options).then(collect);
    // Told by `write` or `end`, whoever comes first. Where the encryption is under way already, it has told its source.
    this.#file.catch((error: unknown) => readable.cancel(error).catch(() => undefined));
  }

  async write(part: Uint8Array): Promise<void> {
    await this.#writer.write(part);
  }

  async end(): Promise<Blob> {
    await this.#writer.write(tarEnd());
    await this.#writer.close();
    return this.#file;
  }
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const reader = stream.getReader();
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(new Uint8Array(next.value));
    size += next.value.length;
    if (size < COLLECTED_BYTES) continue;
    blobs.push(new Blob(parts));
    [parts, size] = [[], 0];
  }
  return new Blob([...blobs, ...parts]);
}

/**
 * Reads a file of this app, of any age, and checks all of it; nothing is kept but its records. `onread` is told of the
 * bytes that were read. Throws a Refusal.
 */
export async function readBackup(
  file: Blob,
  passphrase: string,
  onread: (bytes: number) => void = () => undefined,
): Promise<ReadBackup> {
  if (!(await isSealed(file))) return readOlder(file, 'me');
  const open = await unseal(file, passphrase);
  return refusing(async () => {
    const opened = () => open(file.stream());
    const [first] = (await firstOf(await opened())) ?? [];
    if (first === '{'.charCodeAt(0)) {
      if (file.size > MOST_OLDER_BYTES) throw new Refusal('tooLarge');
      return readOlder(await new Response(await opened()).blob(), 'colleague');
    }
    const contents = await readContents(await open(file.stream().pipeThrough(counting(onread))));
    return {
      ...contents,
      photos: async function* (wanted) {
        yield* readPhotos(await opened(), wanted);
      },
    };
  });
}

/** What the app made before there was one kind of file: see olderFile.ts. */
async function readOlder(file: Blob, reader: ReadBackup['reader']): Promise<ReadBackup> {
  if (file.size > MOST_OLDER_BYTES) throw new Refusal('tooLarge');
  const copy = await decodeCopy(await file.text());
  if (!copy.ok) throw new Refusal(copy.problem);
  const { cycles, blobs, madeAt } = copy;
  return {
    ...{ madeAt, reader },
    cycles: cycles.map((cycle) => ({ ...cycle, blobs: blobsNamedBy(cycle.records, blobs) })),
    photos: (wanted) => chosenOf(blobs, wanted),
  };
}

async function* chosenOf(
  blobs: ReadonlyMap<string, HashedBlob>,
  wanted: ReadonlySet<string>,
): AsyncGenerator<HashedBlob> {
  for (const hash of wanted) {
    const blob = await Promise.resolve(blobs.get(hash));
    if (blob) yield blob;
  }
}

/** The first bytes of a stream, which is given up then. */
async function firstOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value;
}

function counting(onread: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  let read = 0;
  return new TransformStream({
    transform(chunk, controller) {
      read += chunk.length;
      onread(read);
      controller.enqueue(chunk);
    },
  });
}

/** Whatever was found wrong in it, the file is not as it was made. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged');
  }
}
