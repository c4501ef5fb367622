import type SqliteDriver from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** A push of so many records has its own statement; the usual numbers are few. */
const MOST_KEPT = 200;

/** SQLite with its prepared statements kept: to compile one takes longer than to run it. */
export class Statements implements SqliteDatabase {
  /** The one used longest ago comes first. */
  readonly #kept = new Map<string, SqliteStatement>();

  constructor(private readonly driver: SqliteDriver.Database) {}

  prepare(sql: string): SqliteStatement {
    const statement = this.#kept.get(sql) ?? this.driver.prepare(sql);
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > MOST_KEPT) this.#forgetOldest();
    return statement;
  }

  close(): void {
    this.#kept.clear();
    this.driver.close();
  }

  #forgetOldest(): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
