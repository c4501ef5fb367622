import type { ExportSubject } from '../subject';
import { attendanceTable } from './attendance';
import { hoursTable } from './hours';
import { measurementsTable } from './measurements';
import { minutesTable } from './minutes';
import { sessionsTable } from './sessions';
import type { Table } from './table';

/** All that a training comes to, a table for each subject. */
export function allTables(subject: ExportSubject): Table[] {
  return [
    sessionsTable(subject),
    attendanceTable(subject),
    minutesTable(subject),
    hoursTable(subject),
    measurementsTable(subject),
  ];
}
