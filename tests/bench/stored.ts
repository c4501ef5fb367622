// Records as the app's database holds them, none of them sent.
import type { Page } from '@playwright/test';
import { sealRecord } from '../../src/lib/database/rowCodec';
import type { OutboxRow, RecordRow, TallyRow } from '../../src/lib/database/rows';
import { NO_DIGEST, xorDigests } from '../../src/lib/records/digest';
import type { HeldRecord } from '../../src/lib/records/heldRecord';
import { addRows, tableText } from '../journeys/database';

export interface Stored {
  records: RecordRow[];
  outbox: OutboxRow[];
  tally: TallyRow;
}

export function stored(cycleId: string, held: readonly HeldRecord[]): Stored {
  const records = held.map((record) => sealRecord({ ...record, cycleId, keepHere: false }, 1));
  const digest = records.reduce((sum, row) => xorDigests(sum, row.digest), NO_DIGEST);
  return {
    records,
    outbox: held.map(({ type, id, acked }) => ({ cycleId, type, id, acked })),
    tally: { cycleId, digest, writes: 1 },
  };
}

const ROWS_AT_ONCE = 5_000;

/** Puts them into the app's database, past the app, which sees them when it is opened again. */
export async function addStored(page: Page, { records, outbox, tally }: Stored): Promise<void> {
  const tallies = JSON.parse(await tableText(page, 'tallies')) as TallyRow[];
  const before = tallies.find(({ cycleId }) => cycleId === tally.cycleId)?.digest ?? NO_DIGEST;
  await addRows(page, 'tallies', [{ ...tally, digest: xorDigests(before, tally.digest) }]);
  for (let at = 0; at < records.length; at += ROWS_AT_ONCE) {
    await addRows(page, 'records', records.slice(at, at + ROWS_AT_ONCE));
    await addRows(page, 'outbox', outbox.slice(at, at + ROWS_AT_ONCE));
  }
}
