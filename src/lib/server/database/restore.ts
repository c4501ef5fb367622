import SqliteDriver from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from './dataFolder';
import { DATABASE_FILE, migrate, openSqlite, type Database } from './open';
import { lockFolder } from './lockFile';
import { OperatorError } from './operatorError';
import { takeAwayAgain, takenAwayFrom, type TakenAway } from './takenAway';

/**
 * Puts a backup in the place of the embedded database; the endpoint must not be running. Every cycle gets a new epoch,
 * so that each device sends again what the backup lacks (sync protocol, rule 1); cycles erased and devices revoked
 * since stay so; pairing codes are void. The database that was there is kept beside it: gives back its name, or null.
 * Throws an OperatorError, or a FolderInUseError, before anything was changed.
 */
export async function restore(dataDir: string, file: string, now: number): Promise<string | null> {
  checkBackup(file);
  ownFolder(dataDir);
  const unlock = lockFolder(dataDir);
  try {
    const present = join(dataDir, DATABASE_FILE);
    const takenAway = await takenAwayFromFile(present);
    const next = `${present}.next`;
    for (const part of [next, `${next}-wal`, `${next}-shm`]) rmSync(part, { force: true });
    copyFileSync(file, next);
    chmodSync(next, 0o600);
    await renewed(openSqlite(next), takenAway);
    const kept = existsSync(present) ? `${present}.${now}` : null;
    if (kept) renameSync(present, kept);
    renameSync(next, present);
    return kept;
  } finally {
    unlock();
  }
}

function checkBackup(file: string): void {
  if (!existsSync(file)) throw new OperatorError(`There is no file ${file}.`);
  try {
    const database = new SqliteDriver(file, { readonly: true });
    const isWhole = database.pragma('integrity_check', { simple: true }) === 'ok';
    const tables = database.prepare(`select 1 from sqlite_master where name = 'cycles'`).get();
    database.close();
    if (isWhole && tables !== undefined) return;
  } catch (error) {
    if (!(error instanceof SqliteDriver.SqliteError)) throw error;
  }
  throw new OperatorError(`${file} is no whole backup of an endpoint.`);
}

async function takenAwayFromFile(file: string): Promise<TakenAway> {
  if (!existsSync(file)) return { erased: [], revoked: [] };
  const database = openSqlite(file);
  try {
    await migrate(database);
    return await takenAwayFrom(database.db);
  } catch {
    throw new OperatorError(
      `${file} cannot be read, so what was erased since the backup is not known. Move it away to restore all the same.`,
    );
  } finally {
    await database.db.destroy();
  }
}

async function renewed(database: Database, takenAway: TakenAway): Promise<void> {
  await migrate(database);
  const { db } = database;
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('codes').execute();
    await takeAwayAgain(transaction, takenAway);
    const cycles = await transaction.selectFrom('cycles').select('id').execute();
    for (const { id } of cycles) {
      const epoch = randomBytes(16).toString('hex');
      await transaction.updateTable('cycles').set({ epoch }).where('id', '=', id).execute();
    }
  });
  await db.destroy();
}
