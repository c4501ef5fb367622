/** A date (YYYY-MM-DD) or a time of day (HH:MM), so that a spreadsheet can count with it. */
export type Moment = { date: string } | { time: string };

export type Cell = string | number | Moment | null;

export interface Column {
  head: string;
  /** About how many characters wide it is shown. */
  width: number;
}

/** One subject, as a sheet of a workbook or a file of its own. Each row has a cell for each column. */
export interface Table {
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** A table from what each row is of, and what each column says of it. */
export function tableOf<T>(
  title: string,
  columns: readonly (Column & { cell: (of: T) => Cell })[],
  rows: readonly T[],
): Table {
  return {
    title,
    columns: columns.map(({ head, width }) => ({ head, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

export function dateCell(date: string | null): Cell {
  return date === null ? null : { date };
}

export function timeCell(time: string | null): Cell {
  return time === null ? null : { time };
}
