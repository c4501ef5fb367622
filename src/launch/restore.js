// @ts-check
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dataFolder, databaseFile, isInUse } from './dataFolder.js';

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

const [file] = process.argv.slice(2);
if (file === undefined) refuse('Usage: npm run restore -- <file>');
else if (!existsSync(file)) refuse(`There is no file ${file}.`);
else if (isInUse()) refuse('The server uses this data folder. Stop it first.');
else await restore(file);

/**
 * Puts a backup in the place of the embedded database. Every cycle gets a new epoch, so that devices send again
 * what the backup lacks; cycles erased since the backup stay erased.
 * @param {string} source
 */
async function restore(source) {
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  const place = databaseFile();
  const next = `${place}.next`;
  const backup = new Database(source, { readonly: true });
  await backup.backup(next);
  backup.close();

  const erased = existsSync(place) ? erasedCycles(place) : [];
  const database = new Database(next);
  database.transaction(() => {
    const renew = database.prepare('update cycles set epoch = ? where id = ?');
    for (const { id } of /** @type {{ id: string }[]} */ (database.prepare('select id from cycles').all()))
      renew.run(randomBytes(16).toString('hex'), id);
    for (const cycle of erased) {
      for (const table of ['records', 'marks', 'blobs'])
        database.prepare(`delete from ${table} where "cycleId" = ?`).run(cycle.id);
      database
        .prepare(
          'insert or replace into cycles ("id", "teamId", "epoch", "head", "mark", "digest", "greatestClock", "title", "updatedAt", "erasedAt") values (@id, @teamId, @epoch, @head, @mark, @digest, @greatestClock, @title, @updatedAt, @erasedAt)',
        )
        .run(cycle);
    }
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  for (const rest of ['', '-wal', '-shm']) rmSync(`${place}${rest}`, { force: true });
  for (const rest of ['-wal', '-shm']) rmSync(`${next}${rest}`, { force: true });
  renameSync(next, place);
  console.log('The backup was put back. Devices send again what it lacks when they sync.');
}

/** @param {string} file */
function erasedCycles(file) {
  const database = new Database(file, { readonly: true });
  const cycles = /** @type {{ id: string }[]} */ (
    database.prepare('select * from cycles where "erasedAt" is not null').all()
  );
  database.close();
  return cycles;
}
