import type { WireReply } from '$lib/replication/wire';
import SqliteDriver from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import { CEILINGS } from '../../src/lib/server/endpoint/ceilings';
import type { Endpoint } from '../../src/lib/server/endpoint/context';
import { migrate, sqliteOn } from '../../src/lib/server/database/open';
import { createTeam } from '../../src/lib/server/people/teams';
import { Refusal } from '../../src/lib/server/endpoint/refusal';
import type { Schema } from '../../src/lib/server/database/schema';
import { Life, type Crash } from './Life';

/** A whole database, as an operator copies it. */
export type Backup = Buffer;

/** Nothing came back. */
export class Lost extends Error {}

/** What the endpoint runs on: a database in memory, and one process after the other that works on it. */
export class Machine {
  /** What no endpoint may do, where this one did. */
  problem: string | null = null;
  #driver: SqliteDriver.Database;
  #life: Life;
  #endpoint: Endpoint;
  /** Whether the last answer that left still holds. */
  #standsByIt: () => Promise<boolean> = () => Promise.resolve(true);

  private constructor(
    content: Backup,
    private readonly now: () => number,
  ) {
    this.#driver = new SqliteDriver(content);
    this.#life = new Life(this.#driver);
    this.#endpoint = endpointOn(this.#life, now);
  }

  static async start(now: () => number): Promise<Machine> {
    return new Machine(await empty, now);
  }

  get endpoint(): Endpoint {
    return this.#endpoint;
  }

  get db(): Kysely<Schema> {
    return this.#endpoint.database.db;
  }

  backup(): Backup {
    return this.#driver.serialize();
  }

  putBack(backup: Backup): void {
    this.#driver.close();
    this.#driver = new SqliteDriver(backup);
    this.#standsByIt = () => Promise.resolve(true);
    this.#start();
  }

  close(): void {
    this.#driver.close();
  }

  /**
   * What a call comes back with; rejects with Lost where nothing does. `holds`: what must be so from then on, whatever
   * happens to the process, where the answer left and was no refusal.
   */
  async served<T>(
    call: () => Promise<T>,
    crash: Crash | null,
    holds: (body: T) => Promise<boolean>,
  ): Promise<WireReply> {
    if (crash) this.#life.endAfter(crash.after);
    try {
      const body = await call();
      if (crash && !crash.answerLeaves) throw new Lost();
      this.#standsByIt = () => holds(body);
      return { status: 200, retryAfter: null, body: JSON.parse(JSON.stringify(body)) as unknown };
    } catch (error) {
      if (error instanceof Refusal) return await refusalOf(error);
      if (!this.#life.isOver && !(error instanceof Lost))
        this.problem ??= `the endpoint failed: ${String(error)}`;
      throw new Lost();
    } finally {
      if (crash) await this.#crashed();
    }
  }

  async #crashed(): Promise<void> {
    this.#life.end();
    this.#start();
    if (!(await this.#standsByIt()))
      this.problem ??= 'after a crash the endpoint did not know any more what it had told';
  }

  #start(): void {
    this.#life = new Life(this.#driver);
    this.#endpoint = endpointOn(this.#life, this.now);
  }
}

const empty = emptyDatabase();

/** With the team that all devices are of. */
async function emptyDatabase(): Promise<Backup> {
  const driver = new SqliteDriver(':memory:');
  const endpoint = endpointOn(new Life(driver), () => 0);
  await migrate(endpoint.database);
  await createTeam(endpoint, 'Team');
  return driver.serialize();
}

function endpointOn(life: Life, now: () => number): Endpoint {
  return { database: sqliteOn(life), now, random: randomBytes, wait, ceilings: CEILINGS };
}

function wait(): Promise<void> {
  return Promise.resolve();
}

async function refusalOf(refusal: Refusal): Promise<WireReply> {
  const response = refusal.response();
  return { status: response.status, retryAfter: null, body: await response.json() };
}
