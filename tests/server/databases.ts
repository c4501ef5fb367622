import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgres, openSqlite, type Database } from '../../src/lib/server/database/open';
import type { DatabaseKind } from '../../src/lib/server/database/schema';
import { startPostgres, type TestPostgres } from './postgres';

export interface NewDatabase {
  kind: DatabaseKind;
  /** An empty database of its own. */
  open: () => Promise<Database>;
}

/** The same tests on SQLite and on a real PostgreSQL. */
export function onBothDatabases(name: string, tests: (databases: NewDatabase) => void): void {
  describe(`${name} on SQLite`, () => {
    tests({ kind: 'sqlite', open: () => Promise.resolve(openSqlite(':memory:')) });
  });
  describe(`${name} on PostgreSQL`, () => {
    let postgres: TestPostgres | undefined;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, 60_000);
    afterAll(() => postgres?.stop());
    tests({
      kind: 'postgres',
      open: async () => {
        if (!postgres) throw new Error('PostgreSQL was not started');
        return openPostgres(await postgres.newDatabase());
      },
    });
  });
}
