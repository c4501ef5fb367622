import SqliteDriver from 'better-sqlite3';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownDatabaseFile } from './dataFolder';

/** Another process works on the same folder; the message is a sentence for the operator. */
export class FolderInUseError extends Error {
  constructor(owner: string) {
    super(`Another process (${owner}) uses this data folder. Stop it, or choose another DATA_DIR.`);
    this.name = 'FolderInUseError';
  }
}

/**
 * Takes the lock of a data folder: a file that the operating system keeps locked for as long as this process lives,
 * so that a lock left by a killed process holds nobody up, whoever has its id by now. The file `lock` beside it says
 * which process that is. Gives back how to let go. Throws a FolderInUseError.
 */
export function lockFolder(folder: string): () => void {
  const owner = join(folder, 'lock');
  ownDatabaseFile(join(folder, 'lock.db'));
  const lock = new SqliteDriver(join(folder, 'lock.db'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive; create table if not exists held (id); commit;');
  } catch (error) {
    lock.close();
    if (!(error instanceof SqliteDriver.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    throw new FolderInUseError(existsSync(owner) ? readFileSync(owner, 'utf8') : 'unknown');
  }
  writeFileSync(owner, String(process.pid), { mode: 0o600 });
  return () => {
    rmSync(owner, { force: true });
    lock.close();
  };
}
