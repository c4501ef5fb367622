import SqliteDriver from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Endpoint } from '../../src/lib/server/context';
import { migrate } from '../../src/lib/server/database';
import { exchange } from '../../src/lib/server/exchange';
import { Refusal } from '../../src/lib/server/refusal';
import type { Schema } from '../../src/lib/server/schema';
import {
  syncRequestSchema,
  wireRecordSchema,
  type SyncReply,
  type SyncRequest,
  type WireRecord,
} from '../../src/lib/sync/protocol';
import type { WireReply } from '../../src/lib/sync/round';
import { Life, type Crash } from './Life';

const TEAM = 'team';

/** A whole database, as an operator copies it. */
export type Backup = Buffer;

/** Nothing came back. */
export class Lost extends Error {}

/**
 * The real exchange on SQLite in memory. Its process can end at any statement and starts again; and it can be put back
 * to an earlier state, as an operator does with a backup.
 */
export class PostBox {
  /** What no endpoint may do, where this one did. */
  problem: string | null = null;
  #driver: SqliteDriver.Database;
  #life: Life;
  #endpoint: Endpoint;
  /** The last answer that left: an endpoint that starts again must still know of it. */
  #told: (Pick<SyncReply, 'epoch' | 'mark' | 'cursor'> & { cycleId: string }) | null = null;

  private constructor(driver: SqliteDriver.Database, now: () => number) {
    this.#driver = driver;
    this.#life = new Life(driver);
    this.#endpoint = { database: databaseOf(this.#life), now, random: randomBytes };
  }

  static async open(now: () => number): Promise<PostBox> {
    return new PostBox(new SqliteDriver(await empty), now);
  }

  async answer(cycleId: string, request: SyncRequest, crash: Crash | null = null): Promise<WireReply> {
    const call = () => {
      const asSent = syncRequestSchema.parse(JSON.parse(JSON.stringify(request)));
      return exchange(this.#endpoint, TEAM, { cycleId, request: asSent });
    };
    return this.#served(call, crash, ({ epoch, mark, cursor }) => {
      this.#told = { cycleId, epoch, mark, cursor };
    });
  }

  async records(cycleId: string): Promise<WireRecord[]> {
    const rows = await this.#db.selectFrom('records').selectAll().where('cycleId', '=', cycleId).execute();
    return rows.map(({ type, id, fields }) =>
      wireRecordSchema.parse({ type, id, fields: JSON.parse(fields) }),
    );
  }

  backup(): Backup {
    return this.#driver.serialize();
  }

  /** `newEpochs`: as a restore should give; without them the marks find out. */
  async restore(backup: Backup, { newEpochs }: { newEpochs: boolean }): Promise<void> {
    this.#driver.close();
    this.#driver = new SqliteDriver(backup);
    this.#start();
    this.#told = null;
    const epoch = randomBytes(8).toString('hex');
    if (newEpochs) await this.#db.updateTable('cycles').set({ epoch }).execute();
  }

  close(): void {
    this.#driver.close();
  }

  get #db(): Kysely<Schema> {
    return this.#endpoint.database.db;
  }

  #start(): void {
    this.#life = new Life(this.#driver);
    this.#endpoint = { ...this.#endpoint, database: databaseOf(this.#life) };
  }

  /** What a call comes back with, and `leaves` where it is no refusal; rejects where nothing comes back. */
  async #served<T>(
    call: () => Promise<T>,
    crash: Crash | null,
    leaves: (body: T) => void,
  ): Promise<WireReply> {
    if (crash) this.#life.endAfter(crash.after);
    try {
      const body = await call();
      if (crash && !crash.answerLeaves) throw new Lost();
      leaves(body);
      return { status: 200, retryAfter: null, body: JSON.parse(JSON.stringify(body)) as unknown };
    } catch (error) {
      if (error instanceof Refusal) return await refusalOf(error);
      if (!this.#life.isOver && !(error instanceof Lost))
        this.problem ??= `the endpoint failed: ${String(error)}`;
      throw new Lost();
    } finally {
      if (crash) await this.#startAgain();
    }
  }

  /** The process ends where it stands, with the machine, and another one takes its place. */
  async #startAgain(): Promise<void> {
    this.#life.end();
    this.#start();
    if (!this.#told) return;
    const { cycleId, epoch, mark, cursor } = this.#told;
    const cycle = await this.#db
      .selectFrom('cycles')
      .selectAll()
      .where('id', '=', cycleId)
      .executeTakeFirst();
    const marks = await this.#db.selectFrom('marks').select('mark').where('cycleId', '=', cycleId).execute();
    const known = mark === null || marks.some((one) => one.mark === mark);
    if (cycle?.epoch !== epoch || cycle.head < cursor || !known)
      this.problem ??= 'after a crash the endpoint did not know any more what it had told';
  }
}

const empty = emptyDatabase();

async function emptyDatabase(): Promise<Backup> {
  const driver = new SqliteDriver(':memory:');
  await migrate(databaseOf(new Life(driver)));
  return driver.serialize();
}

function databaseOf(life: Life): Endpoint['database'] {
  return { kind: 'sqlite', db: new Kysely<Schema>({ dialect: new SqliteDialect({ database: life }) }) };
}

async function refusalOf(refusal: Refusal): Promise<WireReply> {
  const response = refusal.response();
  return { status: response.status, retryAfter: null, body: await response.json() };
}
