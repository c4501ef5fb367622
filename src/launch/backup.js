// @ts-check
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { databaseFile } from './dataFolder.js';

// A copy of the embedded database as it is at one moment, also while the server runs.
const [file] = process.argv.slice(2);
if (file === undefined || !existsSync(databaseFile())) {
  console.error(
    file === undefined ? 'Usage: npm run backup -- <file>' : 'There is no embedded database to copy.',
  );
  process.exit(2);
}
const database = new Database(databaseFile(), { readonly: true });
await database.backup(file);
database.close();
console.log(`The endpoint's database was copied to ${file}. Keep it as safe as the database itself.`);
