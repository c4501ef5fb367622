import type { WireReply, BlobWire } from '$lib/replication/wire';
import { createHash } from 'node:crypto';
import { blobOf, PHOTO, type HashedBlob } from '../../src/lib/records/blob';
import { DELETED, JOURNAL } from '../../src/lib/records/record';
import { given, type GivenRecord } from '../../src/lib/records/imported';
import { fetchBlobs } from '../../src/lib/replication/blobs';
import { syncReplySchema, type SyncRequest } from '../../src/lib/replication/protocol';
import { syncCycle, type RoundResult } from '../../src/lib/replication/round';
import { importRecords } from '../../src/lib/replication/importRecords';
import { Ledger, type Place } from './Ledger';
import { CYCLE, type Device, type NewDevice } from './Device';
import type { Crash } from './Life';
import { Lost, type Backup } from './Machine';
import { photoWire } from './photoWire';
import { PostBox } from './PostBox';
import { randomFrom, type Random } from './random';

const START = Date.parse('2026-11-24T15:00:00Z');
const YEAR_MS = 365 * 24 * 3600 * 1000;
const MOST_DEVICES = 4;
/** No call needs more statements; a crash after so many comes between the commit and the answer. */
const MOST_STATEMENTS = 12;

/** Devices, an endpoint and the weather between them, all from one seed. */
export class World {
  readonly devices: Device[] = [];
  readonly ledger = new Ledger();
  /** Whether a trainer erased the cycle everywhere, and the endpoint did. */
  isErased = false;
  /** What went wrong on the way. */
  problem: string | null = null;
  readonly #revoked = new Set<string>();
  #time = START;
  #made = 0;
  #backup: Backup | null = null;
  #file: { records: GivenRecord[]; blobs: HashedBlob[] } = { records: [], blobs: [] };
  #held: { token: string; request: SyncRequest } | null = null;

  private constructor(
    readonly random: Random,
    readonly postBox: PostBox,
    private readonly newDevice: NewDevice,
  ) {}

  static async begin(seed: number, newDevice: NewDevice): Promise<World> {
    const random = randomFrom(seed);
    const postBox: PostBox = await PostBox.open(CYCLE, () => world.#time);
    const world = new World(random, postBox, newDevice);
    const count = 2 + random.below(2);
    for (let made = 0; made < count; made += 1) world.devices.push(await world.#newDevice());
    return world;
  }

  /** No clock of a device may be later in the end (ms). */
  get latest(): number {
    return this.#time + YEAR_MS;
  }

  async act(): Promise<void> {
    this.#time += this.random.below(60_000);
    const device = this.random.pick(this.devices);
    const dice = this.random.below(100);
    if (dice < 38) await this.#edit(device);
    else if (dice < 45) await this.#handOver(device);
    else if (dice < 50) await this.#delete(device);
    else if (dice < 85) await this.#sync(device);
    // A crash loses what is in memory; the device starts with another id in its clocks.
    else if (dice < 88) device.deviceId = this.#newDeviceId();
    else if (dice < 91) this.#backup = this.postBox.backup();
    else if (dice < 94) await this.restore();
    else if (dice < 95) await this.#revoke(device);
    else if (dice < 97 && this.devices.length < MOST_DEVICES) this.devices.push(await this.#cloneOf(device));
    else if (this.#held) await this.#arrivesLate(this.#held);
  }

  /** A trainer erases the cycle everywhere; a device that hears no answer does not know whether it was. */
  async eraseEverywhere(): Promise<void> {
    const device = this.random.pick(this.devices);
    const reply = await heard(this.postBox.erase(device.token, this.#crash()));
    if (reply?.status === 200) await eraseAndAskAgain(device);
    this.isErased = await this.postBox.isErased();
  }

  async restore(): Promise<void> {
    if (this.#backup) await this.postBox.restore(this.#backup, { newEpochs: this.random.chance(0.5) });
  }

  /** A device syncs in fair weather. */
  async round(
    device: Device,
    answer = this.#inFairWeather,
    blobs: BlobWire = photoWire(this.postBox, device.token, null),
  ): Promise<RoundResult> {
    const { deviceId, withCycle, wall, token } = device;
    const result = await syncCycle(CYCLE, {
      blobs,
      send: async (_cycleId, request) => {
        const reply = await answer(token, request);
        const told = syncReplySchema.safeParse(reply.body).data;
        if (told?.accepted) await this.#lookForPhotos(device, request);
        this.ledger.meet(device.rows, told?.records ?? []);
        return reply;
      },
      withCycle: async (cycleId, work, access) => {
        const done = await withCycle(cycleId, work, access);
        // What comes in is stored by a write; a batch may be read before that.
        if (access !== 'read') this.ledger.note(device.rows);
        return done;
      },
      now: wall,
      deviceId,
    });
    if (result.ok) await fetchBlobs(CYCLE, { blobs, withCycle });
    if (result.ok && this.#revoked.has(token)) this.problem ??= 'a revoked device was served';
    if (result.ok && this.isErased) this.problem ??= 'an erased cycle was synced again';
    return result;
  }

  readonly #inFairWeather = (token: string, request: SyncRequest) => this.postBox.answer(token, request);

  readonly #throughWeather = async (token: string, request: SyncRequest): Promise<WireReply> => {
    const dice = this.random.below(100);
    if (dice < 12) throw new Lost();
    // An old request that comes a second time, much later.
    if (this.random.chance(0.2)) this.#held = { token, request };
    // Another device gets in between, or this one is worked on meanwhile.
    if (dice < 18) await this.#edit(this.random.pick(this.devices));
    else if (dice < 20) await this.#handOver(this.random.pick(this.devices));
    const reply = await this.postBox.answer(token, request, this.#crash());
    if (dice < 35) throw new Lost();
    if (dice < 45) return this.postBox.answer(token, request);
    return reply;
  };

  async #newDevice(): Promise<Device> {
    const skew = this.random.chance(0.15) ? (this.random.below(5) - 2) * YEAR_MS : this.random.below(2000);
    const token = await this.postBox.pair();
    const device = this.newDevice(this.#newDeviceId(), token, () => this.#time + skew);
    await device.open();
    return device;
  }

  #newDeviceId(): string {
    return Array.from({ length: 16 }, () => this.random.below(16).toString(16)).join('');
  }

  #cloneOf(device: Device): Promise<Device> {
    // The app makes an id of its own as it starts; a machine that is copied while it runs does not.
    const sharesId = this.random.chance(0.5);
    return device.clone(sharesId ? device.deviceId : this.#newDeviceId());
  }

  /** The endpoint took these records: it has the bytes that they name, where the device that sent them does. */
  async #lookForPhotos({ blobs }: Device, { records }: SyncRequest): Promise<void> {
    const held = new Set(blobs.map(({ sha256 }) => sha256));
    for (const record of records) {
      const hash = blobOf(record);
      if (hash && held.has(hash) && !(await this.postBox.hasPhoto(hash)))
        this.problem ??= `${record.type} ${record.id} came to the endpoint before its bytes`;
    }
  }

  /** Now and then a photo is taken; more often something is typed, the caption of one among it. */
  async #edit(device: Device): Promise<void> {
    const photos = device.rows.filter(({ type }) => type === PHOTO);
    if (this.random.chance(0.12)) await this.#takePhoto(device);
    else if (photos.length > 0 && this.random.chance(0.15))
      await this.#write(device, { type: PHOTO, id: this.random.pick(photos).id, field: 'caption' });
    else await this.#type(device);
  }

  async #takePhoto(device: Device): Promise<void> {
    const bytes = new TextEncoder().encode(`photo ${(this.#made += 1)}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await device.keepBlobs([{ sha256, type: 'image/jpeg', bytes }]);
    await device.edit(PHOTO, `photo${this.#made}`, { blob: sha256 });
    this.ledger.note(device.rows);
  }

  async #type(device: Device): Promise<void> {
    const type = this.random.pick(['note', 'attendance', 'laterType']);
    const id = `${type}${this.random.below(3)}`;
    if (this.ledger.isDeleted({ type, id })) return;
    const field = this.random.pick(['text', 'state', 'newerField']);
    await this.#write(device, { type, id, field });
    const twin = this.devices.find((other) => other !== device && other.deviceId === device.deviceId);
    // In the same millisecond: one clock is then given to two values.
    if (twin && this.random.chance(0.5)) await this.#write(twin, { type, id, field });
  }

  async #write(device: Device, { type, id, field }: Place): Promise<void> {
    this.#made += 1;
    // Now and then the same value on two devices: no conflict, and nothing to look for at the end.
    const value = this.random.chance(0.2) ? this.random.below(2) : `value ${this.#made}`;
    const before = device.rows.find((row) => row.type === type && row.id === id)?.fields[field];
    if (!(await device.edit(type, id, { [field]: value }))) return;
    this.ledger.note(device.rows);
    if (before) this.ledger.overwrite({ type, id, field }, before);
    if (typeof value === 'string') this.ledger.written.push({ type, id, field, value });
  }

  async #delete(device: Device): Promise<void> {
    const row = device.rows.find(({ type, fields }) => type !== JOURNAL && fields[DELETED] === undefined);
    if (!row) return;
    await device.edit(row.type, row.id, { [DELETED]: true });
    this.ledger.delete(row, device);
  }

  /** A file of one device reaches another at once, much later, or twice. */
  async #handOver(device: Device): Promise<void> {
    const made = { records: device.rows.map(given), blobs: device.blobs };
    const { records, blobs } = this.random.chance(0.3) ? this.#file : made;
    if (this.random.chance(0.5)) this.#file = made;
    const taker = this.random.pick(this.devices);
    this.ledger.meet(taker.rows, records);
    await taker.withCycle(CYCLE, (rows) => importRecords(rows, records));
    await taker.keepBlobs(blobs);
    this.ledger.note(taker.rows);
  }

  async #sync(device: Device): Promise<void> {
    const weather = { random: this.random, crash: () => this.#crash() };
    const blobs = photoWire(this.postBox, device.token, weather);
    const result = await this.round(device, this.#throughWeather, blobs);
    if (result.ok || !this.random.chance(0.5)) return;
    if (result.reason === 'erased') await eraseAndAskAgain(device);
    if (result.reason === 'tokenInvalid') device.token = await this.postBox.pair();
  }

  async #revoke({ token }: Device): Promise<void> {
    await this.postBox.revoke(token);
    this.#revoked.add(token);
  }

  #crash(): Crash | null {
    if (!this.random.chance(0.1)) return null;
    return { after: this.random.below(MOST_STATEMENTS + 2), answerLeaves: this.random.chance(0.3) };
  }

  /** Nobody waits for the answer any more. */
  async #arrivesLate({ token, request }: { token: string; request: SyncRequest }): Promise<void> {
    await heard(this.postBox.answer(token, request, this.#crash()));
  }
}

/** A trainer who opens it again hears again that it is erased. */
export async function eraseAndAskAgain(device: Device): Promise<void> {
  await device.erase();
  await device.open();
}

async function heard(reply: Promise<WireReply>): Promise<WireReply | null> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof Lost) return null;
    throw error;
  }
}
