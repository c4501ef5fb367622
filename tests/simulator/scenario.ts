import { JOURNAL } from '../../src/lib/records/journal';
import { DELETED } from '../../src/lib/records/record';
import { given, type GivenRecord } from '../../src/lib/records/takenOver';
import type { SyncRequest } from '../../src/lib/sync/protocol';
import { syncCycle, type RoundResult, type WireReply } from '../../src/lib/sync/round';
import { takeIn } from '../../src/lib/sync/takeIn';
import { Ledger } from './Ledger';
import type { Crash } from './Life';
import { MemoryDevice } from './MemoryDevice';
import { Lost, PostBox, type Backup } from './PostBox';
import { differences, lostValue, risenAgain } from './promises';
import { randomFrom, type Random } from './random';

const CYCLE = '0193a5c2-f1b8-7000-8000-000000000001';
const START = Date.parse('2026-11-24T15:00:00Z');
const YEAR_MS = 365 * 24 * 3600 * 1000;
const MOST_DEVICES = 4;
/** No call needs more statements; a crash after so many comes between the commit and the answer. */
const MOST_STATEMENTS = 12;

/** Devices, an endpoint and the weather between them, all from one seed. */
class World {
  readonly #random: Random;
  readonly #ledger = new Ledger();
  #time = START;
  #made = 0;
  #devices: MemoryDevice[] = [];
  #postBox!: PostBox;
  #backup: Backup | null = null;
  #file: GivenRecord[] = [];
  #held: { request: SyncRequest } | null = null;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  async run(actions: number): Promise<string | null> {
    this.#postBox = await PostBox.open(() => this.#time);
    try {
      const count = 2 + this.#random.below(2);
      for (let made = 0; made < count; made += 1) this.#devices.push(this.#newDevice());
      for (let done = 0; done < actions; done += 1) await this.#act();
      return (await this.#afterQuiet()) ?? this.#postBox.problem;
    } finally {
      this.#postBox.close();
    }
  }

  #newDevice(): MemoryDevice {
    const skew = this.#random.chance(0.15) ? (this.#random.below(5) - 2) * YEAR_MS : this.#random.below(2000);
    return new MemoryDevice(this.#newDeviceId(), () => this.#time + skew);
  }

  #newDeviceId(): string {
    return Array.from({ length: 16 }, () => this.#random.below(16).toString(16)).join('');
  }

  async #act(): Promise<void> {
    this.#time += this.#random.below(60_000);
    const device = this.#random.pick(this.#devices);
    const dice = this.#random.below(100);
    if (dice < 38) this.#edit(device);
    else if (dice < 45) await this.#handOver(device);
    else if (dice < 50) this.#delete(device);
    else if (dice < 86) await this.#sync(device);
    // A crash loses what is in memory; the device starts with another id in its clocks.
    else if (dice < 89) device.deviceId = this.#newDeviceId();
    else if (dice < 92) this.#backup = this.#postBox.backup();
    else if (dice < 95) await this.#restore();
    else if (dice < 97 && this.#devices.length < MOST_DEVICES)
      this.#devices.push(device.clone(this.#newDeviceId(), device.wall));
    else if (this.#held) await this.#arrivesLate(this.#held.request);
  }

  #edit(device: MemoryDevice): void {
    const type = this.#random.pick(['note', 'attendance', 'laterType']);
    const id = `${type}${this.#random.below(3)}`;
    if (this.#ledger.isDeleted({ type, id })) return;
    const field = this.#random.pick(['text', 'state', 'newerField']);
    this.#made += 1;
    // Now and then the same value on two devices: no conflict, and nothing to look for at the end.
    const value = this.#random.chance(0.2) ? this.#random.below(2) : `value ${this.#made}`;
    const before = device.rows.find((row) => row.type === type && row.id === id)?.fields[field]?.[0];
    if (!device.edit(type, id, { [field]: value })) return;
    if (typeof before === 'string') this.#ledger.replaced.add(before);
    if (typeof value === 'string') this.#ledger.written.push({ type, id, field, value });
  }

  #delete(device: MemoryDevice): void {
    const row = device.rows.find(({ type, fields }) => type !== JOURNAL && fields[DELETED] === undefined);
    if (!row) return;
    device.edit(row.type, row.id, { [DELETED]: true });
    this.#ledger.delete(row);
  }

  /** A file of one device reaches another at once, much later, or twice. */
  async #handOver(device: MemoryDevice): Promise<void> {
    const file = this.#random.chance(0.3) ? this.#file : device.rows.map(given);
    if (this.#random.chance(0.5)) this.#file = device.rows.map(given);
    await this.#random.pick(this.#devices).withCycle(CYCLE, (rows) => takeIn(rows, file));
  }

  #sync(device: MemoryDevice): Promise<RoundResult> {
    return this.#round(device, (request) => this.#throughWeather(request));
  }

  #round(device: MemoryDevice, answer: (request: SyncRequest) => Promise<WireReply>): Promise<RoundResult> {
    const { deviceId, withCycle, wall } = device;
    return syncCycle(CYCLE, { send: (_cycleId, request) => answer(request), withCycle, now: wall, deviceId });
  }

  async #throughWeather(request: SyncRequest): Promise<WireReply> {
    const dice = this.#random.below(100);
    if (dice < 12) throw new Lost();
    // An old request that comes a second time, much later.
    if (this.#random.chance(0.2)) this.#held = { request };
    // Another device gets in between.
    if (dice < 20 && this.#devices.length > 1) this.#edit(this.#random.pick(this.#devices));
    const reply = await this.#postBox.answer(CYCLE, request, this.#crash());
    if (dice < 35) throw new Lost();
    if (dice < 45) return this.#postBox.answer(CYCLE, request);
    return reply;
  }

  #crash(): Crash | null {
    if (!this.#random.chance(0.1)) return null;
    return { after: this.#random.below(MOST_STATEMENTS + 2), answerLeaves: this.#random.chance(0.3) };
  }

  /** Nobody waits for the answer any more. */
  async #arrivesLate(request: SyncRequest): Promise<void> {
    try {
      await this.#postBox.answer(CYCLE, request, this.#crash());
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
    }
  }

  async #restore(): Promise<void> {
    if (this.#backup) await this.#postBox.restore(this.#backup, { newEpochs: this.#random.chance(0.5) });
  }

  /** Everybody syncs in fair weather until nothing moves any more; then every promise is looked at. */
  async #afterQuiet(): Promise<string | null> {
    const devices = this.#devices;
    for (let turn = 0; turn < 3 * devices.length + 3; turn += 1)
      for (const device of devices) {
        const result = await this.#round(device, (request) => this.#postBox.answer(CYCLE, request));
        if (!result.ok) return this.#postBox.problem ?? `a device could not sync: ${result.reason}`;
      }
    const stored = await this.#postBox.records(CYCLE);
    return (
      differences(devices, { stored, latest: this.#time + YEAR_MS }) ??
      lostValue(devices, this.#ledger) ??
      risenAgain(devices, this.#ledger)
    );
  }
}

/** Runs one scenario; gives back what went against the protocol's promises, or null. */
export function runScenario(seed: number, actions = 24): Promise<string | null> {
  return new World(seed).run(actions);
}
