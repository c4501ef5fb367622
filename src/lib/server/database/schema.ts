import { sql, type ColumnDefinitionBuilder, type Kysely, type Migration } from 'kysely';

/** Times are ms since 1970; every key of what belongs to a cycle begins with its id, so that cycles can be spread. */
export interface Schema {
  teams: { id: string; name: string; createdAt: number };
  codes: { hash: string; teamId: string; expiresAt: number; usedAt: number | null };
  devices: {
    id: string;
    teamId: string;
    name: string;
    tokenHash: string;
    createdAt: number;
    lastUsedAt: number | null;
    revokedAt: number | null;
  };
  cycles: {
    id: string;
    teamId: string;
    epoch: string;
    /** The last sequence number; 0 while empty. */
    head: number;
    mark: string | null;
    digest: string;
    greatestClock: string | null;
    title: string | null;
    updatedAt: number;
    erasedAt: number | null;
  };
  records: { cycleId: string; type: string; id: string; seq: number; digest: string; fields: string };
  /** `seq`: the head that the push left. */
  marks: { cycleId: string; mark: string; seq: number };
  blobs: { cycleId: string; sha256: string; type: string; bytes: Uint8Array; size: number };
  /** Keys for certificates that the administrator approved; `jwk` in JSON, `madeAt` in RFC 3339. */
  issuerKeys: {
    thumbprint: string;
    jwk: string;
    organisation: string;
    madeAt: string;
    approvedAt: number;
  };
}

export type DatabaseKind = 'sqlite' | 'postgres';

/** Every change to the tables, oldest first; one that was released never changes. */
export function migrationsFor(kind: DatabaseKind): Record<string, Migration> {
  const time = kind === 'sqlite' ? 'integer' : 'bigint';
  const bytes = kind === 'sqlite' ? 'blob' : 'bytea';
  return {
    '001-first': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('teams')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('createdAt', time, (column) => column.notNull())
          .execute();
        await db.schema
          .createTable('codes')
          .addColumn('hash', 'text', (column) => column.primaryKey())
          .addColumn('teamId', 'text', (column) => column.notNull())
          .addColumn('expiresAt', time, (column) => column.notNull())
          .addColumn('usedAt', time)
          .execute();
        await db.schema
          .createTable('devices')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('teamId', 'text', (column) => column.notNull())
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
          .addColumn('createdAt', time, (column) => column.notNull())
          .addColumn('lastUsedAt', time)
          .addColumn('revokedAt', time)
          .execute();
        await db.schema
          .createTable('cycles')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('teamId', 'text', (column) => column.notNull())
          .addColumn('epoch', 'text', (column) => column.notNull())
          .addColumn('head', time, (column) => column.notNull())
          .addColumn('mark', 'text')
          .addColumn('digest', 'text', (column) => column.notNull())
          .addColumn('greatestClock', 'text')
          .addColumn('title', 'text')
          .addColumn('updatedAt', time, (column) => column.notNull())
          .addColumn('erasedAt', time)
          .execute();
        await db.schema
          .createTable('records')
          .addColumn('cycleId', 'text', (column) => column.notNull())
          .addColumn('type', 'text', (column) => column.notNull())
          .addColumn('id', 'text', (column) => column.notNull())
          .addColumn('seq', time, (column) => column.notNull())
          .addColumn('digest', 'text', (column) => column.notNull())
          .addColumn('fields', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('recordsKey', ['cycleId', 'type', 'id'])
          .execute();
        await db.schema
          .createIndex('recordsBySeq')
          .on('records')
          .columns(['cycleId', 'seq'])
          .unique()
          .execute();
        await db.schema
          .createTable('marks')
          .addColumn('cycleId', 'text', (column) => column.notNull())
          .addColumn('mark', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('marksKey', ['cycleId', 'mark'])
          .execute();
        await db.schema
          .createTable('blobs')
          .addColumn('cycleId', 'text', (column) => column.notNull())
          .addColumn('sha256', 'text', (column) => column.notNull())
          .addColumn('type', 'text', (column) => column.notNull())
          .addColumn('bytes', bytes, (column) => column.notNull())
          .addPrimaryKeyConstraint('blobsKey', ['cycleId', 'sha256'])
          .execute();
      },
    },
    '002-sizes': {
      async up(db: Kysely<unknown>) {
        const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);
        await db.schema.alterTable('marks').addColumn('seq', time, zero).execute();
        await db.schema.alterTable('blobs').addColumn('size', time, zero).execute();
        await sql`update blobs set size = length(bytes)`.execute(db);
        await sql`update cycles set title = substr(title, 1, 400)`.execute(db);
        await db.schema.createIndex('blobsBySize').on('blobs').columns(['cycleId', 'size']).execute();
        await db.schema.createIndex('cyclesByTeam').on('cycles').columns(['teamId', 'id']).execute();
      },
    },
    '003-issuer-keys': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('issuerKeys')
          .addColumn('thumbprint', 'text', (column) => column.primaryKey())
          .addColumn('jwk', 'text', (column) => column.notNull())
          .addColumn('organisation', 'text', (column) => column.notNull())
          .addColumn('madeAt', 'text', (column) => column.notNull())
          .addColumn('approvedAt', time, (column) => column.notNull())
          .execute();
      },
    },
  };
}
