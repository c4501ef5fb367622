import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';

/** Makes the folder where it is missing; only its owner may look into it, also where it was there before. */
export function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A folder of somebody else's that this process may write to is theirs to close; the files in it are closed anyway.
  if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o700);
}

/** Makes a database's file where it is missing; only its owner reads it, nor what SQLite puts beside it. */
export function ownDatabaseFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  for (const part of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(part)) chmodSync(part, 0o600);
}
