import { randomBytes } from 'node:crypto';
import { migrate, openSqlite, type Database } from '../../src/lib/server/database';
import { exchange } from '../../src/lib/server/exchange';
import { Refusal } from '../../src/lib/server/refusal';
import type { Schema } from '../../src/lib/server/schema';
import {
  syncRequestSchema,
  wireRecordSchema,
  type SyncRequest,
  type WireRecord,
} from '../../src/lib/sync/protocol';
import type { WireReply } from '../../src/lib/sync/round';

const TEAM = 'team';
const TABLES = ['cycles', 'records', 'marks'] as const;

export interface Backup {
  cycles: Schema['cycles'][];
  records: Schema['records'][];
  marks: Schema['marks'][];
}

/** The real exchange on SQLite in memory; it can be put back to an earlier state, as an operator does with a backup. */
export class PostBox {
  private constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {}

  static async open(now: () => number): Promise<PostBox> {
    const database = openSqlite(':memory:');
    await migrate(database);
    return new PostBox(database, now);
  }

  get #endpoint() {
    return { database: this.database, now: this.now, random: randomBytes };
  }

  async answer(cycleId: string, request: SyncRequest): Promise<WireReply> {
    try {
      const asSent = syncRequestSchema.parse(JSON.parse(JSON.stringify(request)));
      const body = await exchange(this.#endpoint, TEAM, { cycleId, request: asSent });
      return { status: 200, retryAfter: null, body: JSON.parse(JSON.stringify(body)) as unknown };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const response = error.response();
      return { status: response.status, retryAfter: null, body: await response.json() };
    }
  }

  async records(cycleId: string): Promise<WireRecord[]> {
    const rows = await this.database.db
      .selectFrom('records')
      .selectAll()
      .where('cycleId', '=', cycleId)
      .execute();
    return rows.map(({ type, id, fields }) =>
      wireRecordSchema.parse({ type, id, fields: JSON.parse(fields) }),
    );
  }

  async backup(): Promise<Backup> {
    const { db } = this.database;
    return {
      cycles: await db.selectFrom('cycles').selectAll().execute(),
      records: await db.selectFrom('records').selectAll().execute(),
      marks: await db.selectFrom('marks').selectAll().execute(),
    };
  }

  /** `newEpochs`: as a restore should give; without them the marks find out. */
  async restore({ cycles, records, marks }: Backup, { newEpochs }: { newEpochs: boolean }): Promise<void> {
    const { db } = this.database;
    for (const table of TABLES) await db.deleteFrom(table).execute();
    const epoch = randomBytes(8).toString('hex');
    if (cycles.length > 0)
      await db
        .insertInto('cycles')
        .values(newEpochs ? cycles.map((cycle) => ({ ...cycle, epoch })) : cycles)
        .execute();
    if (records.length > 0) await db.insertInto('records').values(records).execute();
    if (marks.length > 0) await db.insertInto('marks').values(marks).execute();
  }

  close(): Promise<void> {
    return this.database.db.destroy();
  }
}
