import type { TimeEntry } from '../../domain/timeEntry';
import { exportHead, exportTitle, titleInFile } from '../../text/export';
import { hoursText, timeCategory } from '../../text/hours';
import type { ExportSubject } from '../subject';
import { hoursOf } from './minutes';
import { dateCell, tableOf, type Table } from './table';

/** What the trainers booked, a row for each entry, by date. */
export function hoursTable({ contents }: ExportSubject): Table {
  const title = titleInFile(contents.cycle);
  const names = new Map(contents.trainers.map(({ id, name }) => [id, name]));
  return tableOf<TimeEntry>(
    exportTitle.hours,
    [
      { head: exportHead.training, width: 28, cell: () => title },
      { head: exportHead.date, width: 12, cell: ({ date }) => dateCell(date) },
      {
        head: exportHead.trainer,
        width: 28,
        cell: ({ trainer }) => names.get(trainer) ?? hoursText.unknownTrainer,
      },
      { head: exportHead.category, width: 26, cell: ({ category }) => timeCategory[category] },
      { head: exportHead.minutes, width: 10, cell: ({ minutes }) => minutes },
      { head: exportHead.hours, width: 8, cell: ({ minutes }) => hoursOf(minutes) },
    ],
    byDate(contents.timeEntries),
  );
}

export function byDate(entries: readonly TimeEntry[]): TimeEntry[] {
  return [...entries].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}
