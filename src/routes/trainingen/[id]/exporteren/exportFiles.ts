import Braces from '@lucide/svelte/icons/braces';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import Table from '@lucide/svelte/icons/table';
import { store } from '$lib/app/store';
import { sessionsChanged } from '$lib/database/sessionsChanged';
import type { Pack } from '$lib/domain/content';
import type { CycleContents } from '$lib/domain/cycleContents';
import type { ExportSubject } from '$lib/export/subject';
import type { Table as ExportTable } from '$lib/export/tables/table';
import { CYCLE_SCHEMA_PATH } from '$lib/export/schemaPlace';
import { ask } from '$lib/network/ask';
import { sessionView } from '$lib/session/sessionView';
import type { ExportKind } from '$lib/text/export';
import type { Icon } from '$lib/ui/Icon';
import { formsOf } from '../metingen/forms';

export interface ExportFile {
  kind: ExportKind;
  ending: string;
  type: string;
  icon: Icon;
  /** Names of people are in it. */
  hasNames: boolean;
  /** What makes it is loaded on the first call. Rejects where that, or reading the device, fails. */
  make: (subject: ExportSubject) => Promise<Blob | string>;
}

const CSV = { ending: 'csv', type: 'text/csv', icon: Table } as const;

export const exportFiles: readonly ExportFile[] = [
  {
    kind: 'calendar',
    ending: 'ics',
    type: 'text/calendar',
    icon: CalendarDays,
    hasNames: false,
    make: async (subject) => {
      const { calendarOf } = await import('$lib/export/calendar');
      return calendarOf(subject, await sessionsChanged(store, subject.contents.cycle.id));
    },
  },
  {
    kind: 'workbook',
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    icon: FileSpreadsheet,
    hasNames: true,
    make: async (subject) => {
      const [{ workbookOf }, { allTables }] = await Promise.all([
        import('$lib/export/xlsx'),
        import('$lib/export/tables/allTables'),
      ]);
      return workbookOf(allTables(subject));
    },
  },
  {
    kind: 'attendance',
    ...CSV,
    hasNames: true,
    make: csv(async () => (await import('$lib/export/tables/attendance')).attendanceTable),
  },
  {
    kind: 'hours',
    ...CSV,
    hasNames: true,
    make: csv(async () => (await import('$lib/export/tables/hours')).hoursTable),
  },
  {
    kind: 'measurements',
    ...CSV,
    hasNames: false,
    make: csv(async () => (await import('$lib/export/tables/measurements')).measurementsTable),
  },
  {
    kind: 'cycle',
    ending: 'json',
    type: 'application/json',
    icon: Braces,
    hasNames: true,
    make: async (subject) => {
      const { cycleFileOf } = await import('$lib/export/cycleFile');
      return `${JSON.stringify(cycleFileOf(subject, store.now()), null, 2)}\n`;
    },
  },
  {
    kind: 'schema',
    ending: 'json',
    type: 'application/schema+json',
    icon: Braces,
    hasNames: false,
    make: async () => {
      const response = await ask(CYCLE_SCHEMA_PATH);
      if (!response.ok) throw new Error(`schema: status ${response.status}`);
      return response.text();
    },
  },
];

function csv(load: () => Promise<(subject: ExportSubject) => ExportTable>): ExportFile['make'] {
  return async (subject) => {
    const [{ csvOf }, table] = await Promise.all([import('$lib/export/csv'), load()]);
    return csvOf(table(subject));
  };
}

/** What the files are made from, as it is on this device now. */
export function subjectOf(contents: CycleContents, pack: Pack | null): ExportSubject {
  const options = { runSheets: pack?.runSheets, now: store.now() };
  return {
    contents,
    views: contents.sessions.map((session) => sessionView(contents, session, options)),
    followUps: contents.followUps.map((followUp) => sessionView(contents, followUp, options)),
    forms: pack?.survey ? formsOf(contents, pack.survey) : [],
    content: pack && {
      title: pack.title,
      isSample: pack.isSample,
      sampleLabel: pack.sampleLabel,
      themes: new Map(pack.runSheets.map(({ session, title }) => [session, title])),
    },
  };
}
