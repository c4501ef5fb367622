import type SqliteDriver from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** When the endpoint's process is to end during a call. */
export interface Crash {
  /** So many statements still reach the database, `begin` and `commit` among them. */
  after: number;
  /** Whether an answer that was ready before that still left. */
  answerLeaves: boolean;
}

/**
 * One life of the endpoint's process. The database outlives it; what was not committed does not, and whoever still
 * works in a life that is over reaches nothing.
 */
export class Life implements SqliteDatabase {
  #left = Number.POSITIVE_INFINITY;
  #isOver = false;
  /** Preparing the few statements anew for every call would take a fifth of the time of all stories. */
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(private readonly driver: SqliteDriver.Database) {}

  get isOver(): boolean {
    return this.#isOver;
  }

  endAfter(statements: number): void {
    this.#left = statements;
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.driver.inTransaction) this.driver.exec('rollback');
  }

  prepare(sql: string): SqliteStatement {
    if (this.#left === 0) this.end();
    if (this.#isOver) throw new Error(`the endpoint crashed before: ${sql}`);
    this.#left -= 1;
    const statement = this.#prepared.get(sql) ?? this.driver.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  close(): void {
    this.end();
  }
}
