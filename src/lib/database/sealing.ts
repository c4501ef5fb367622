/**
 * Between the app and the disk: every row of the tables in `readable` is sealed as it is put, and opened as it is read.
 * A record is opened only when its body is asked for, since most of what a live query reads again is known already.
 */
import { Dexie, type DBCore, type DBCoreCursor, type DBCoreTable, type Middleware } from 'dexie';
import { LockedError, type Keyring } from '../vault/Keyring';
import { isSealed, type SealedTable } from '../vault/readable';

type Row = Record<string, unknown>;

/** `accepts`: whether a row that is not sealed is read, as those are that an older app put. */
export function sealing(keyring: Keyring, accepts: () => boolean): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealing',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return isSealed(name) ? sealedTable(table, name, { keyring, accepts }) : table;
      },
    }),
  };
}

function sealedTable(
  table: DBCoreTable,
  name: SealedTable,
  { keyring, accepts }: { keyring: Keyring; accepts: () => boolean },
): DBCoreTable {
  const opened = (row: unknown): Row | undefined => {
    if (row === undefined || row === null) return undefined;
    const stored = row as Row;
    const { isSealedRow, openedPart, openPart } = keyring.codec;
    if (!isSealedRow(stored) && accepts()) return stored;
    const hidden = () => (isSealedRow(stored) ? openedPart(keyring.keys, name, stored) : null);
    if (name === 'records') return withBody(openPart(name, stored), hidden);
    const part = hidden();
    return part ? { ...openPart(name, stored), ...part } : undefined;
  };
  /** The first that is ever written on a device waits for what seals; its transaction goes on. */
  const prepared = <T>(work: () => T | Promise<T>): T | Promise<T> => {
    if (keyring.isLocked) throw new LockedError();
    return keyring.isReady ? work() : Dexie.waitFor(keyring.prepare()).then(work);
  };
  // Dexie's own promises all the way: what it does next it does within the same transaction.
  return {
    ...table,
    mutate: (asked) => {
      if (isUpgrade(asked.trans) || (asked.type !== 'put' && asked.type !== 'add'))
        return table.mutate(asked);
      const sealed = () => asked.values.map((row) => keyring.codec.sealRow(keyring.key, name, row as Row));
      return Dexie.Promise.resolve().then(() => prepared(() => table.mutate({ ...asked, values: sealed() })));
    },
    get: (asked) =>
      table.get(asked).then((row: unknown) => {
        if (row === undefined || isUpgrade(asked.trans)) return row;
        return prepared(() => opened(row));
      }),
    getMany: (asked) =>
      table.getMany(asked).then((rows) => {
        if (isEmpty(rows) || isUpgrade(asked.trans)) return rows;
        return prepared(() => rows.map(opened));
      }),
    query: (asked) =>
      table.query(asked).then((answer) => {
        const { result } = answer;
        if (!asked.values || isEmpty(result) || isUpgrade(asked.trans)) return answer;
        return prepared(() => ({ ...answer, result: result.flatMap((row) => opened(row) ?? []) }));
      }),
    openCursor: (asked) =>
      table.openCursor(asked).then((cursor) => {
        if (!cursor || !asked.values || isUpgrade(asked.trans)) return cursor;
        return prepared(() => openedCursor(cursor, opened));
      }),
  };
}

function isEmpty(rows: readonly unknown[]): boolean {
  return rows.every((row) => row === undefined);
}

/** The rows that an upgrade brings further are as they were, and nobody has a key yet. */
function isUpgrade(trans: unknown): boolean {
  return (trans as IDBTransaction).mode === 'versionchange';
}

/** A record whose body is opened when it is first asked for; null where it does not open. */
function withBody(open: Row, hidden: () => Row | null): Row {
  let body: unknown;
  return Object.defineProperty(open, 'body', {
    enumerable: true,
    get: () => (body === undefined ? (body = hidden()?.['body'] ?? null) : body),
  });
}

/** The browser's own cursor answers only for itself. */
function openedCursor(cursor: DBCoreCursor, opened: (row: unknown) => Row | undefined): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => opened(cursor.value) },
  }) as DBCoreCursor;
}
