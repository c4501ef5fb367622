/**
 * What stands in the archive of a backup, in this order: `inhoud.json` (what it is), `trainingen/<id>/0001.json` and so
 * on (the records of a training, in parts), `fotos/<sha256>.jpg` (their photos). An app that knows a lower version
 * refuses it.
 */
import * as z from 'zod/mini';
import { uuidSchema } from '../domain/identifier';
import { blobTypes, type BlobType, type HashedBlob } from '../records/blob';
import { sha256 } from '../records/hash';
import { blobsNamedBy } from './blobs';
import { readers, type CopiedCycle, type ReadBackup } from './copiedCycle';
import { areDistinct, copiedRecordSchema } from './copiedRecord';
import { Refusal } from './sealing/refusal';
import { readTar, tarEntry, type TarEntry } from './tar';

/** 1 and 2 were one JSON text: see olderFile.ts. */
const VERSION = 3;
/** Records in one part: what is written or read at once stays small. */
const PART = 500;
/** What all records of a file may take. Years of trainings are a few million bytes. */
const MOST_RECORD_BYTES = 128 * 1024 * 1024;

const ABOUT = 'inhoud.json';
const endings: Record<BlobType, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

const versionSchema = z.object({ format: z.literal('mentorwijs-reservekopie'), version: z.number() });
const aboutSchema = z.object({
  version: z.literal(VERSION),
  madeAt: z.iso.datetime(),
  reader: z.enum(readers),
  cycles: z.array(uuidSchema),
});
const partSchema = z.object({ cycleId: uuidSchema, records: z.array(copiedRecordSchema) });

type About = Pick<ReadBackup, 'madeAt' | 'reader'>;

export function aboutPart(about: About, cycleIds: readonly string[]): Uint8Array<ArrayBuffer> {
  return jsonEntry(ABOUT, {
    format: 'mentorwijs-reservekopie',
    ...{ version: VERSION, madeAt: about.madeAt, reader: about.reader, cycles: cycleIds },
  });
}

/** The records of a training, some at a time. Throws where one of them could not be read back. */
export function* recordParts({ cycleId, records }: CopiedCycle): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < records.length; at += PART) {
    const name = `trainingen/${cycleId}/${String(at / PART + 1).padStart(4, '0')}.json`;
    yield jsonEntry(name, partSchema.parse({ cycleId, records: records.slice(at, at + PART) }));
  }
}

export function photoPart({ sha256: hash, type, bytes }: HashedBlob): Uint8Array<ArrayBuffer> {
  return tarEntry(`fotos/${hash}.${endings[type]}`, bytes);
}

function jsonEntry(name: string, value: unknown): Uint8Array<ArrayBuffer> {
  return tarEntry(name, new TextEncoder().encode(JSON.stringify(value)));
}

/** Reads and checks all of it, to the last byte of the last photo; keeps the records alone. Throws a Refusal. */
export async function readContents(
  plain: ReadableStream<Uint8Array>,
): Promise<About & { cycles: CopiedCycle[] }> {
  let about: z.infer<typeof aboutSchema> | null = null;
  let recordBytes = 0;
  const cycles = new Map<string, CopiedCycle>();
  const photos = new Set<string>();
  for await (const entry of readTar(plain)) {
    const photo = await photoOf(entry);
    if (about === null) {
      about = readAbout(entry);
      for (const cycleId of about.cycles) cycles.set(cycleId, { cycleId, records: [], blobs: [] });
    } else if (photo) photos.add(photo.sha256);
    else {
      recordBytes += entry.bytes.length;
      if (recordBytes > MOST_RECORD_BYTES) throw new Refusal('tooLarge');
      const { cycleId, records } = partSchema.parse(jsonOf(entry));
      const cycle = cycles.get(cycleId);
      if (!cycle) throw new Refusal('damaged');
      cycle.records.push(...records);
    }
  }
  if (!about) throw new Refusal('notABackup');
  const all = [...cycles.values()];
  if (!all.every(isWhole)) throw new Refusal('damaged');
  return {
    madeAt: about.madeAt,
    reader: about.reader,
    cycles: all.map((cycle) => ({ ...cycle, blobs: blobsNamedBy(cycle.records, photos) })),
  };
}

/** Once more through a file that was found whole, for its photos alone. */
export async function* readPhotos(
  plain: ReadableStream<Uint8Array>,
  wanted: ReadonlySet<string>,
): AsyncGenerator<HashedBlob> {
  for await (const entry of readTar(plain)) {
    const photo = await photoOf(entry);
    if (photo && wanted.has(photo.sha256)) yield photo;
  }
}

/** Null where it is none; throws where it is not the one that its name says. */
async function photoOf({ name, bytes }: TarEntry): Promise<HashedBlob | null> {
  const [, hash, ending] = /^fotos\/([0-9a-f]{64})\.(\w+)$/.exec(name) ?? [];
  const type = blobTypes.find((one) => endings[one] === ending);
  if (hash === undefined || !type) return null;
  if ((await sha256(bytes)) !== hash) throw new Refusal('damaged');
  return { sha256: hash, type, bytes };
}

function readAbout(entry: TarEntry): z.infer<typeof aboutSchema> {
  if (entry.name !== ABOUT) throw new Refusal('notABackup');
  const json = jsonOf(entry);
  const known = versionSchema.safeParse(json);
  if (!known.success) throw new Refusal('notABackup');
  if (known.data.version > VERSION) throw new Refusal('newerVersion');
  return aboutSchema.parse(json);
}

function jsonOf({ bytes }: TarEntry): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function isWhole({ cycleId, records }: CopiedCycle): boolean {
  return areDistinct(records) && records.some(({ type, id }) => type === 'cycle' && id === cycleId);
}
