/// <reference lib="webworker" />
import { makeDocument } from './make';
import type { DocumentAnswer, DocumentTask } from './task';

declare const self: DedicatedWorkerGlobalScope;

const tell = (answer: DocumentAnswer) => self.postMessage(answer);

self.addEventListener('message', (event: MessageEvent<DocumentTask>) => {
  void makeDocument(
    event.data,
    onward((share) => tell({ kind: 'progress', share })),
  )
    .then(
      (pdf): DocumentAnswer => ({ kind: 'made', pdf }),
      (error: unknown): DocumentAnswer => ({ kind: 'failed', message: String(error) }),
    )
    .then(tell);
});

tell({ kind: 'ready' });

/** Tells a share only where it is a hundredth more than the one before: the maker tells after each word. */
function onward(told: (share: number) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    if (share < last + 0.01) return;
    last = share;
    told(share);
  };
}
