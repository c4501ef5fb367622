import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/lib/records/hash';
import { BackupMaker, readBackup } from '../../../src/lib/transfer/backupFile';
import { readForBackup } from '../../../src/lib/transfer/backupParts';
import { aboutPart, photoPart, recordParts } from '../../../src/lib/transfer/contents';
import { tabletWithCycle } from '../database/tablets';
import { PASSPHRASE } from './carried';

const MB = 1024 * 1024;
/** `npm run soak` takes more. */
const PHOTOS = Number(process.env['BACKUP_MB'] ?? 160);
/** Far less than what goes through it, so that what is kept of each photo would show. */
const MOST_MB = 80;
/** How often (MB) it is looked at: what is not needed any more is given back before that. */
const EVERY_MB = 12;

setFlagsFromString('--expose-gc');
const giveBack = runInNewContext('gc') as () => void;

/** The greatest memory of bytes and objects that were in use above what was before (MB). */
function watchMemory() {
  const now = () => {
    giveBack();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / MB;
  };
  const before = now();
  let [peak, next] = [0, 0];
  return {
    /** `done`: bytes that went through until now. */
    look: (done: number) => {
      if (done < next) return;
      next += EVERY_MB * MB;
      peak = Math.max(peak, now() - before);
    },
    peak: () => Math.round(peak),
  };
}

describe('a backup with many photos', () => {
  it('takes no more memory than one with a few, made and read', async () => {
    const { store, id } = await tabletWithCycle();
    const folder = mkdtempSync(join(tmpdir(), 'reservekopie-'));
    const path = join(folder, 'kopie.age');
    try {
      const making = watchMemory();
      const maker = new BackupMaker({ passphrase: PASSPHRASE, organisation: null }, async (bytes) => {
        await pipeline(Readable.fromWeb(bytes as NodeStream), createWriteStream(path));
        return openAsBlob(path);
      });
      await maker.write(aboutPart({ madeAt: new Date(store.time).toISOString(), reader: 'me' }, [id]));
      for (const part of recordParts(await readForBackup(store, id, 'me'))) await maker.write(part);
      for (let photo = 0; photo < PHOTOS; photo += 1) {
        const bytes = new Uint8Array(randomBytes(MB));
        await maker.write(photoPart({ sha256: await sha256(bytes), type: 'image/jpeg', bytes }));
        making.look(photo * MB);
      }
      const file = await maker.end();
      expect(file.size).toBeGreaterThan(PHOTOS * MB);

      const reading = watchMemory();
      const backup = await readBackup(file, PASSPHRASE, reading.look);
      expect(backup.cycles[0]?.records.length).toBeGreaterThan(5);
      expect(Math.max(making.peak(), reading.peak())).toBeLessThan(MOST_MB);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 600_000);
});
