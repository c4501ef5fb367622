/** Tables as one workbook for a spreadsheet, a sheet each: dates, times and numbers are real, texts are texts. */
import type { Row, Sheet } from 'write-excel-file/universal';
import type { Cell, Table } from './tables/table';

const DAY_MINUTES = 24 * 60;

/** The maker of workbooks is loaded on the first call. Rejects where that fails. */
export async function workbookOf(tables: readonly Table[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  return writeExcelFile(tables.map(sheetOf)).toBlob();
}

function sheetOf({ title, columns, rows }: Table): Sheet<Blob> {
  const heads: Row = columns.map(({ head }) => ({
    value: head,
    type: String,
    fontWeight: 'bold',
    wrap: true,
  }));
  return {
    data: [heads, ...rows.map((row) => row.map(cellOf))],
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function cellOf(cell: Cell): Row[number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String, format: '@', wrap: true };
  if (typeof cell === 'number') return { value: cell, type: Number };
  // Days are counted in UTC, so that the zone of the device moves none.
  if ('date' in cell) return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  return { value: dayPart(cell.time), type: Number, format: 'hh:mm' };
}

/** A time of day as a spreadsheet counts it: half past four in the afternoon is 0.6875 of a day. */
function dayPart(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) / DAY_MINUTES;
}
