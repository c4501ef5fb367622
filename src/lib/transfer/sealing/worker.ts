/// <reference lib="webworker" />
import { seal, unseal } from './seal';
import type { SealingAnswer, SealingTask } from './sealing';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', (event: MessageEvent<SealingTask>) => {
  void answer(event.data)
    .catch((error: unknown): SealingAnswer => ({ kind: 'failed', message: String(error) }))
    .then((told) => self.postMessage(told));
});

async function answer(task: SealingTask): Promise<SealingAnswer> {
  if (task.kind === 'seal') return { kind: 'sealed', bytes: await seal(task.text, task.passphrase) };
  const unsealed = await unseal(task.bytes, task.passphrase);
  return unsealed.ok
    ? { kind: 'unsealed', text: unsealed.text }
    : { kind: 'refused', problem: unsealed.problem };
}
