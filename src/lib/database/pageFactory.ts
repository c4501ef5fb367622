import { Dexie } from 'dexie';
import { RenewableFactory } from './RenewableFactory';

let frame: HTMLIFrameElement | null = null;

/** What a page opens its database with; undefined where the browser has no such thing, as Dexie says then. */
export function pageFactory(): RenewableFactory | undefined {
  const { indexedDB } = Dexie.dependencies as { indexedDB: IDBFactory | null };
  return indexedDB ? new RenewableFactory(indexedDB, factoryOfNewFrame) : undefined;
}

/** The factory of an empty frame made now, which stays in the page: without its frame a factory is dead. */
function factoryOfNewFrame(): IDBFactory | null {
  const made = document.createElement('iframe');
  made.hidden = true;
  document.documentElement.append(made);
  const { indexedDB } = (made.contentWindow ?? {}) as { indexedDB?: IDBFactory };
  if (!indexedDB) {
    made.remove();
    return null;
  }
  // The last one is answered no more either.
  frame?.remove();
  frame = made;
  return indexedDB;
}
