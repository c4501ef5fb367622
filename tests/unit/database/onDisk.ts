import { Dexie } from 'dexie';

export type StoredRow = Record<string, unknown>;

/** Every row of every table as it lies on the disk, read past the app. */
export async function onDisk(name: string): Promise<Map<string, StoredRow[]>> {
  const plain = await new Dexie(name).open();
  const rows = await Promise.all(
    plain.tables.map(async (table) => [table.name, (await table.toArray()) as StoredRow[]] as const),
  );
  plain.close();
  return new Map(rows);
}

/** Changes what lies on the disk, past the app. */
export async function putOnDisk(name: string, table: string, rows: readonly StoredRow[]): Promise<void> {
  const plain = await new Dexie(name).open();
  await plain.table(table).bulkPut(rows);
  plain.close();
}

/** Where among these rows the text stands, in any encoding that a disk may hold it in. */
export function tablesWith(tables: Map<string, readonly StoredRow[]>, text: string): string[] {
  return [...tables].flatMap(([name, rows]) => (rows.some((row) => holds(row, text)) ? [name] : []));
}

function holds(value: unknown, text: string): boolean {
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value);
    return bytes.includes(Buffer.from(text)) || bytes.includes(Buffer.from(text, 'utf16le'));
  }
  if (typeof value === 'string') return value.includes(text);
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => holds(one, text));
}
