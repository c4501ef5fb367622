import SqliteDriver from 'better-sqlite3';
import {
  Kysely,
  Migrator,
  PostgresDialect,
  sql,
  SqliteDialect,
  type SqliteDatabase,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import { ownDatabaseFile } from './dataFolder';
import { GroupCommit } from './GroupCommit';
import { Statements } from './Statements';
import { migrationsFor, type DatabaseKind, type Schema } from './schema';

/** The endpoint's database, whichever it is; one set of queries serves both. */
export interface Database {
  kind: DatabaseKind;
  db: Kysely<Schema>;
  /** Does a piece of work in one transaction, again where the database asks for that. */
  transact: Transact;
}

export type Transact = <T>(work: (transaction: Transaction<Schema>) => Promise<T>) => Promise<T>;

/** The embedded database, in DATA_DIR. */
export const DATABASE_FILE = 'endpoint.db';

/** SQLite in this file (or `:memory:`): durable at each commit, and read by others while it is written to. */
export function openSqlite(file: string): Database {
  if (file !== ':memory:') ownDatabaseFile(file);
  const driver = new SqliteDriver(file);
  driver.pragma('journal_mode = WAL');
  driver.pragma('synchronous = FULL');
  driver.pragma('busy_timeout = 5000');
  // What was erased is not left in free pages.
  driver.pragma('secure_delete = ON');
  return sqliteOn(new Statements(driver));
}

/** The endpoint's database on an SQLite that is open. */
export function sqliteOn(database: SqliteDatabase): Database {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  const commits = new GroupCommit(db);
  return { kind: 'sqlite', db, transact: (work) => commits.add(work) };
}

/**
 * No connection within this time (ms) is an endpoint that is unavailable, not a request that hangs. A lock is waited
 * for less long, so that one cycle that is stuck does not keep all connections to itself.
 */
const POOL_WAIT_MS = 5_000;
const LOCK_WAIT_MS = 3_000;
const STATEMENT_MS = 20_000;

export function openPostgres(
  url: string,
  { poolSize = 10, poolWaitMs = POOL_WAIT_MS }: { poolSize?: number; poolWaitMs?: number } = {},
): Database {
  // Times and sequence numbers stay below 2^53.
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: poolWaitMs,
    lock_timeout: LOCK_WAIT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    types,
  });
  // A connection that breaks, in use or not, must not end the process: its query is told, and the pool makes another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', db, transact: (work) => triedAgain(db, work) };
}

/**
 * What was erased stands no longer in SQLite's write-ahead log either (https://sqlite.org/pragma.html#pragma_wal_checkpoint).
 * Where a backup is reading just then, the next erasure or the end of the process does it.
 */
export async function emptyLog({ kind, db }: Database): Promise<void> {
  if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** Brings the tables up to date. Throws what the database said where that fails. */
export async function migrate({ kind, db }: Database): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrationsFor(kind)) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('the tables could not be brought up to date');
}

/** SQLSTATE: serialization_failure, deadlock_detected, unique_violation (two who made the same row at once). */
const TO_TRY_AGAIN = new Set(['40001', '40P01', '23505']);
const MOST_TRIES = 5;

async function triedAgain<T>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tries === MOST_TRIES || !TO_TRY_AGAIN.has(codeOf(error))) throw error;
    }
  }
}

/**
 * Classes of SQLSTATE: connection exceptions, insufficient resources, an operator who intervenes, rollbacks, locks
 * not had in time; and SQLite's file that is busy, full or cannot be written.
 */
const UNAVAILABLE = /^(08|53|57|40|55P03|SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN))/;

/** Whether an error is the database's own being away or busy, and not a mistake of ours. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (UNAVAILABLE.test(code)) return true;
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code)) return true;
  return (
    error instanceof Error && /timeout exceeded|Connection terminated|driver has already/i.test(error.message)
  );
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
