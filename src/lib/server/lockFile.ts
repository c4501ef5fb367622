import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Another process works on the same folder; the message is a sentence for the operator. */
export class FolderInUseError extends Error {
  constructor(file: string, pid: number) {
    super(
      `Another process (${pid}) uses this data folder. Stop it, or choose another DATA_DIR. (If no such process runs, remove ${file}.)`,
    );
    this.name = 'FolderInUseError';
  }
}

/**
 * Takes the lock of a data folder by writing this process's id into a file; one that a dead process left behind is
 * taken over. Gives back how to let go of it. Throws a FolderInUseError.
 */
export function lockFolder(file: string): () => void {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const owner = ownerOf(file);
      if (owner !== null && owner !== process.pid && isAlive(owner)) throw new FolderInUseError(file, owner);
      rmSync(file, { force: true });
    }
  }
}

function ownerOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // Gone between the two looks: whoever held it has let go.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
