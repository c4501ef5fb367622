import SqliteDriver from 'better-sqlite3';
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from './open';
import { OperatorError } from './operatorError';

/**
 * Copies the embedded database, photos and all, into one new file, while the endpoint goes on. The file appears under
 * its name only when it is whole. Throws an OperatorError.
 */
export async function backup(dataDir: string, file: string): Promise<void> {
  const database = join(dataDir, DATABASE_FILE);
  if (!existsSync(database)) throw new OperatorError(`There is no database in ${dataDir}.`);
  if (existsSync(file)) throw new OperatorError(`${file} exists already. Choose another name.`);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const source = new SqliteDriver(database, { readonly: true });
  try {
    await source.backup(unfinished);
  } finally {
    source.close();
  }
  chmodSync(unfinished, 0o600);
  // One file that needs no journal beside it, and that holds what a database holds.
  const copy = new SqliteDriver(unfinished);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  renameSync(unfinished, file);
}
