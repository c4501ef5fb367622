import { RenewableFactory } from '../../../src/lib/database/RenewableFactory';

/**
 * What documents of WebKit have, one after the other: once the storage process died a document is answered no more,
 * and the next one is, with what was stored before. `documents`: how many there are to be had.
 */
export function mortalFactory(documents: number) {
  let made = 0;
  let alive: IDBFactory | null = null;
  const connections = new Set<IDBDatabase>();
  const next = (): IDBFactory | null => {
    if (made === documents) return null;
    made += 1;
    const factory: IDBFactory = {
      open: (name, version) => {
        const request = alive === factory ? indexedDB.open(name, version) : refusal();
        request.addEventListener('success', () => connections.add(request.result));
        return request;
      },
      deleteDatabase: (name) => indexedDB.deleteDatabase(name),
      databases: () => indexedDB.databases(),
      cmp: (first, second) => indexedDB.cmp(first, second),
    };
    alive = factory;
    return factory;
  };
  const first = next();
  if (!first) throw new Error('one document at least');
  return {
    factory: new RenewableFactory(first, next),
    made: () => made,
    kill: () => {
      alive = null;
      for (const connection of connections) connection.close();
      connections.clear();
    },
  };
}

/** A request that fails as WebKit's do. */
function refusal(): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), {
    error: new DOMException('Connection to Indexed Database server lost.', 'UnknownError'),
    onerror: (_: Event) => undefined,
  });
  queueMicrotask(() => {
    const event = new Event('error');
    Object.defineProperty(event, 'target', { value: request });
    request.onerror(event);
  });
  return request as unknown as IDBOpenDBRequest;
}
