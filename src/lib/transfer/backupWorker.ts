/// <reference lib="webworker" />
import type { HashedBlob } from '../records/blob';
import { BackupMaker, readBackup } from './backupFile';
import type { BackupAnswer, BackupNews, BackupTask } from './backupTask';
import type { ReadBackup } from './copiedCycle';
import { Refusal } from './sealing/refusal';
import { isRecipient } from './sealing/seal';

declare const self: DedicatedWorkerGlobalScope;

/** How often (bytes) the page is told how far the reading is. */
const NEWS_BYTES = 1024 * 1024;

let maker: BackupMaker | null = null;
let opened: ReadBackup | null = null;
let photos: AsyncGenerator<HashedBlob> | null = null;

self.addEventListener('message', (event: MessageEvent<BackupTask>) => {
  void answer(event.data)
    .catch((error: unknown): BackupAnswer =>
      error instanceof Refusal
        ? { kind: 'refused', problem: error.problem }
        : { kind: 'failed', message: String(error) },
    )
    .then((told) => self.postMessage(told));
});

async function answer(task: BackupTask): Promise<BackupAnswer> {
  switch (task.kind) {
    case 'make':
      maker = new BackupMaker(task.options);
      return { kind: 'done' };
    case 'write':
      await maker?.write(task.part);
      return { kind: 'done' };
    case 'end':
      if (!maker) throw new Error('nothing is being made');
      return { kind: 'made', file: await maker.end() };
    case 'open': {
      opened = await readBackup(task.file, task.passphrase, tellNews());
      const { madeAt, reader, cycles } = opened;
      return { kind: 'opened', backup: { madeAt, reader, cycles } };
    }
    case 'photos':
      photos = opened?.photos(task.wanted) ?? null;
      return { kind: 'done' };
    case 'nextPhoto': {
      const next = await photos?.next();
      return { kind: 'photo', photo: next?.done === false ? next.value : undefined };
    }
    case 'isRecipient':
      return { kind: 'recipient', isOne: isRecipient(task.key) };
  }
}

function tellNews(): (bytes: number) => void {
  let told = 0;
  return (bytes) => {
    if (bytes - told < NEWS_BYTES) return;
    told = bytes;
    self.postMessage({ kind: 'read', bytes } satisfies BackupNews);
  };
}
