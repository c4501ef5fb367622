import { clockMs } from '../../src/lib/records/clock';
import { digestOf } from '../../src/lib/records/digest';
import { JOURNAL } from '../../src/lib/records/journal';
import { canonicalJson, type Json } from '../../src/lib/records/json';
import type { Fields } from '../../src/lib/records/record';
import { given, type GivenRecord } from '../../src/lib/records/takenOver';
import type { SyncRequest } from '../../src/lib/sync/protocol';
import { syncCycle, type RoundResult, type WireReply } from '../../src/lib/sync/round';
import { takeIn } from '../../src/lib/sync/takeIn';
import { MemoryDevice } from './MemoryDevice';
import { PostBox, type Backup } from './PostBox';
import { randomFrom, type Random } from './random';

const CYCLE = '0193a5c2-f1b8-7000-8000-000000000001';
const START = Date.parse('2026-11-24T15:00:00Z');
const YEAR_MS = 365 * 24 * 3600 * 1000;
const MOST_DEVICES = 4;

class Lost extends Error {}

/** A value that a device wrote, so that it can be looked for at the end. */
interface Written {
  key: string;
  field: string;
  value: string;
}

/** Devices, an endpoint and the weather between them, all from one seed. */
class World {
  readonly #random: Random;
  readonly #written: Written[] = [];
  /** Values that somebody overwrote who had them before them. */
  readonly #replaced = new Set<string>();
  readonly #deleted = new Set<string>();
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
      return await this.#afterQuiet();
    } finally {
      await this.#postBox.close();
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
    else if (dice < 92) this.#backup = await this.#postBox.backup();
    else if (dice < 95) await this.#restore();
    else if (dice < 97 && this.#devices.length < MOST_DEVICES)
      this.#devices.push(device.clone(this.#newDeviceId(), device.wall));
    else if (this.#held) await this.#postBox.answer(CYCLE, this.#held.request);
  }

  #edit(device: MemoryDevice): void {
    const type = this.#random.pick(['note', 'attendance', 'laterType']);
    const id = `${type}${this.#random.below(3)}`;
    if (this.#deleted.has(`${type} ${id}`)) return;
    const field = this.#random.pick(['text', 'state', 'newerField']);
    this.#made += 1;
    // Now and then the same value on two devices: no conflict, and nothing to look for at the end.
    const value = this.#random.chance(0.2) ? this.#random.below(2) : `value ${this.#made}`;
    const before = device.rows.find((row) => row.type === type && row.id === id)?.fields[field]?.[0];
    if (!device.edit(type, id, { [field]: value })) return;
    if (typeof before === 'string') this.#replaced.add(before);
    if (typeof value === 'string') this.#written.push({ key: `${type} ${id}`, field, value });
  }

  #delete(device: MemoryDevice): void {
    const row = device.rows.find(({ type, fields }) => type !== JOURNAL && fields['deleted'] === undefined);
    if (!row) return;
    device.edit(row.type, row.id, { deleted: true });
    this.#deleted.add(`${row.type} ${row.id}`);
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
    if (dice < 12) throw new Lost('the request');
    // An old request that comes a second time, much later.
    if (this.#random.chance(0.2)) this.#held = { request };
    // Another device gets in between.
    if (dice < 20 && this.#devices.length > 1) this.#edit(this.#random.pick(this.#devices));
    const reply = await this.#postBox.answer(CYCLE, request);
    if (dice < 35) throw new Lost('the reply');
    if (dice < 45) return this.#postBox.answer(CYCLE, request);
    return reply;
  }

  async #restore(): Promise<void> {
    if (this.#backup) await this.#postBox.restore(this.#backup, { newEpochs: this.#random.chance(0.5) });
  }

  /** Everybody syncs in fair weather until nothing moves any more; then every promise is looked at. */
  async #afterQuiet(): Promise<string | null> {
    for (let turn = 0; turn < 3 * this.#devices.length + 3; turn += 1)
      for (const device of this.#devices) {
        const result = await this.#round(device, (request) => this.#postBox.answer(CYCLE, request));
        if (!result.ok) return `a device could not sync: ${result.reason}`;
      }
    return (await this.#differences()) ?? this.#lostValues() ?? this.#risenAgain();
  }

  async #differences(): Promise<string | null> {
    const stored = await this.#postBox.records(CYCLE);
    const shown = (records: readonly { type: string; id: string; fields: Fields }[]) =>
      canonicalJson(
        [...records]
          .sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1))
          .map(({ type, id, fields }) => ({ type, id, fields }) as unknown as Json),
      );
    const expected = shown(stored as { type: string; id: string; fields: Fields }[]);
    for (const [index, device] of this.#devices.entries()) {
      if (shown(device.rows) !== expected) return `device ${index} differs from the endpoint`;
      if (digestOf(device.rows) !== digestOf(stored as { type: string; id: string; fields: Fields }[]))
        return `the digest of device ${index} differs`;
      if (device.state.state !== 'open') return `device ${index} is in state ${device.state.state}`;
      const unsent = device.rows.filter(
        ({ base, rejected }) => Object.keys(base).length > 0 || rejected !== null,
      );
      if (unsent.length > 0) return `device ${index} still has ${unsent.length} to send`;
      const ahead = device.rows.some(({ fields }) =>
        Object.values(fields).some(([, clock]) => clockMs(clock) > this.#time + YEAR_MS),
      );
      if (ahead) return `device ${index} holds a clock of the far future`;
    }
    return null;
  }

  /** Every value that was written is there, in a journal, or was replaced by somebody who had it before them. */
  #lostValues(): string | null {
    const rows = this.#devices[0]?.rows ?? [];
    const kept = new Set(
      rows.flatMap(({ type, fields }) =>
        type === JOURNAL ? [fields['value']?.[0]] : Object.values(fields).map(([value]) => value),
      ),
    );
    const lost = this.#written.find(({ value }) => !kept.has(value) && !this.#replaced.has(value));
    return lost ? `${lost.key} ${lost.field} = ${lost.value} is nowhere` : null;
  }

  #risenAgain(): string | null {
    for (const key of this.#deleted) {
      const [type, id] = key.split(' ');
      for (const [index, device] of this.#devices.entries()) {
        const row = device.rows.find((one) => one.type === type && one.id === id);
        if (row && row.fields['deleted']?.[0] !== true) return `${key} rose again on device ${index}`;
      }
    }
    return null;
  }
}

/** Runs one scenario; gives back what went against the protocol's promises, or null. */
export function runScenario(seed: number, actions = 24): Promise<string | null> {
  return new World(seed).run(actions);
}
