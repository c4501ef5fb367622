/// <reference lib="webworker" />
import { keyOf } from './argon2';
import { costAfter, LEAST } from './cost';
import type { DeriveAnswer, DeriveTask } from './derive';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', (event: MessageEvent<DeriveTask>) => {
  void answer(event.data)
    .catch((error: unknown): DeriveAnswer => ({ kind: 'failed', message: String(error) }))
    .then((told) => self.postMessage(told));
});

async function answer({ passphrase, salt, cost }: DeriveTask): Promise<DeriveAnswer> {
  if (cost) return { kind: 'derived', key: await keyOf(passphrase, salt, cost), cost };
  const began = performance.now();
  const key = await keyOf(passphrase, salt, LEAST);
  const wanted = costAfter(performance.now() - began);
  if (wanted.passes === LEAST.passes) return { kind: 'derived', key, cost: LEAST };
  return { kind: 'derived', key: await keyOf(passphrase, salt, wanted), cost: wanted };
}
