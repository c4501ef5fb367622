import type { WireReply, BlobReply } from '$lib/replication/wire';
import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { HashedBlob } from '../../src/lib/records/blob';
import { getBlob, putBlob } from '../../src/lib/server/box/blobs';
import { erase } from '../../src/lib/server/box/cycles';
import { createCode, pair } from '../../src/lib/server/people/codes';
import { deviceOf, revoke } from '../../src/lib/server/people/devices';
import { exchange } from '../../src/lib/server/box/exchange';
import { Refusal } from '../../src/lib/server/endpoint/refusal';
import type { Schema } from '../../src/lib/server/database/schema';
import { takeAwayAgain, takenAwayFrom } from '../../src/lib/server/database/takenAway';
import {
  syncRequestSchema,
  wireRecordSchema,
  type SyncReply,
  type SyncRequest,
  type WireRecord,
} from '../../src/lib/replication/protocol';
import type { Crash } from './Life';
import { Machine, type Backup } from './Machine';

/** The real endpoint with one cycle; its process can end at any moment, and an operator can put a backup back. */
export class PostBox {
  readonly #deviceIds = new Map<string, string>();

  private constructor(
    private readonly machine: Machine,
    private readonly cycleId: string,
  ) {}

  static async open(cycleId: string, now: () => number): Promise<PostBox> {
    return new PostBox(await Machine.start(now), cycleId);
  }

  /** What no endpoint may do, where this one did. */
  get problem(): string | null {
    return this.machine.problem;
  }

  /** Lets a device in; gives back its token. */
  async pair(): Promise<string> {
    const { endpoint, db } = this.machine;
    const team = await db.selectFrom('teams').select('id').executeTakeFirstOrThrow();
    const { code } = await createCode(endpoint, team.id);
    const { token, device } = await pair(endpoint, { code, name: 'Tablet' });
    this.#deviceIds.set(token, device.id);
    return token;
  }

  async revoke(token: string): Promise<void> {
    try {
      await revoke(this.machine.endpoint, this.#deviceIds.get(token) ?? '');
    } catch (error) {
      // It was let in after the backup that was put back since: the endpoint does not know it anyway.
      if (!(error instanceof Refusal)) throw error;
    }
  }

  answer(token: string, request: SyncRequest, crash: Crash | null = null): Promise<WireReply> {
    const { machine, cycleId } = this;
    const call = async () => {
      const asSent = syncRequestSchema.parse(JSON.parse(JSON.stringify(request)));
      const { teamId } = await deviceOf(machine.endpoint, token);
      return exchange(machine.endpoint, teamId, { cycleId, request: asSent });
    };
    return machine.served(call, crash, (reply) => this.#knowsOf(reply));
  }

  async keepPhoto(
    token: string,
    { sha256, type, bytes }: HashedBlob,
    crash: Crash | null,
  ): Promise<BlobReply> {
    const { machine, cycleId } = this;
    const call = async () => {
      const { teamId } = await deviceOf(machine.endpoint, token);
      await putBlob(machine.endpoint, teamId, { cycleId, sha256, type, bytes: Buffer.from(bytes) });
      return null;
    };
    const reply = await machine.served(call, crash, () => this.hasPhoto(sha256));
    return { ...reply, type: null, bytes: new Uint8Array() };
  }

  async photo(token: string, sha256: string, crash: Crash | null): Promise<BlobReply> {
    const { machine, cycleId } = this;
    let found: { type: string; bytes: Uint8Array } | null = null;
    const call = async () => {
      const { teamId } = await deviceOf(machine.endpoint, token);
      found = await getBlob(machine.endpoint, teamId, { cycleId, sha256 });
      return found;
    };
    const reply = await machine.served(call, crash, () => this.hasPhoto(sha256));
    const { type, bytes } = found ?? { type: null, bytes: [] };
    return { ...reply, type, bytes: new Uint8Array(bytes) };
  }

  /** True as well where the cycle was erased, and its photos with it. */
  async hasPhoto(sha256: string): Promise<boolean> {
    return (await this.isErased()) || (await this.photos()).includes(sha256);
  }

  /** Hashes of the photos that are kept. */
  async photos(): Promise<string[]> {
    const { db } = this.machine;
    const rows = await db.selectFrom('blobs').select('sha256').where('cycleId', '=', this.cycleId).execute();
    return rows.map(({ sha256 }) => sha256);
  }

  erase(token: string, crash: Crash | null): Promise<WireReply> {
    const { machine, cycleId } = this;
    const call = async () => {
      const { teamId } = await deviceOf(machine.endpoint, token);
      await erase(machine.endpoint, teamId, cycleId);
      return null;
    };
    return machine.served(call, crash, () => this.isErased());
  }

  async isErased(): Promise<boolean> {
    const erasedAt = (await this.#cycle())?.erasedAt ?? null;
    return erasedAt !== null;
  }

  async records(): Promise<WireRecord[]> {
    const { db } = this.machine;
    const rows = await db.selectFrom('records').selectAll().where('cycleId', '=', this.cycleId).execute();
    return rows.map(({ type, id, fields }) =>
      wireRecordSchema.parse({ type, id, fields: JSON.parse(fields) }),
    );
  }

  backup(): Backup {
    return this.machine.backup();
  }

  /** What was taken away since stays so. `newEpochs`: as a restore should give; without them the marks find out. */
  async restore(backup: Backup, { newEpochs }: { newEpochs: boolean }): Promise<void> {
    const takenAway = await takenAwayFrom(this.machine.db);
    const blobs = await this.machine.db.selectFrom('blobs').selectAll().execute();
    this.machine.putBack(backup);
    await this.machine.db.transaction().execute(async (db) => {
      await takeAwayAgain(db, takenAway);
      const epoch = randomBytes(8).toString('hex');
      if (newEpochs) await db.updateTable('cycles').set({ epoch }).execute();
      // A mark says nothing of a photo whose record was not there yet: only an epoch tells that it is gone.
      else await keepAll(db, blobs);
    });
  }

  close(): void {
    this.machine.close();
  }

  #cycle(): Promise<Schema['cycles'] | undefined> {
    const { db } = this.machine;
    return db.selectFrom('cycles').selectAll().where('id', '=', this.cycleId).executeTakeFirst();
  }

  /** Whether a device that goes on from this reply is understood. */
  async #knowsOf({ epoch, mark, cursor }: SyncReply): Promise<boolean> {
    const cycle = await this.#cycle();
    if (!cycle || cycle.erasedAt !== null) return cycle !== undefined;
    const { db } = this.machine;
    const marks = await db.selectFrom('marks').select('mark').where('cycleId', '=', this.cycleId).execute();
    const known = mark === null || marks.some((one) => one.mark === mark);
    return cycle.epoch === epoch && cycle.head >= cursor && known;
  }
}

async function keepAll(db: Transaction<Schema>, blobs: readonly Schema['blobs'][]): Promise<void> {
  const cycles = await db.selectFrom('cycles').select('id').where('erasedAt', 'is', null).execute();
  const known = new Set(cycles.map(({ id }) => id));
  for (const blob of blobs.filter(({ cycleId }) => known.has(cycleId)))
    await db
      .insertInto('blobs')
      .values(blob)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
