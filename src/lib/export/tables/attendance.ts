import type { SessionPerson, SessionView } from '../../session/sessionView';
import { exportCell, exportHead, exportTitle, titleInFile } from '../../text/export';
import { sessionName } from '../../text/sessionName';
import { reportAttendance } from '../../text/report';
import type { ExportSubject } from '../subject';
import { dateCell, tableOf, timeCell, type Table } from './table';

interface Visit extends SessionPerson {
  view: SessionView;
}

/** A row for each participant and session, follow-ups among them. Why somebody was absent is nowhere, so it is not here. */
export function attendanceTable({ contents, views, followUps }: ExportSubject): Table {
  const title = titleInFile(contents.cycle);
  return tableOf<Visit>(
    exportTitle.attendance,
    [
      { head: exportHead.training, width: 28, cell: () => title },
      {
        head: exportHead.session,
        width: 12,
        cell: ({ view }) => view.session.number || sessionName(view.session.number),
      },
      { head: exportHead.date, width: 12, cell: ({ view }) => dateCell(view.heldOn) },
      { head: exportHead.name, width: 28, cell: ({ participant }) => participant.name },
      { head: exportHead.organisation, width: 28, cell: ({ participant }) => participant.organisation ?? '' },
      {
        head: exportHead.state,
        width: 22,
        cell: ({ attendance }) => reportAttendance[attendance?.state ?? 'notFilledIn'],
      },
      { head: exportHead.arrived, width: 12, cell: (visit) => timeCell(present(visit)?.arrived ?? null) },
      { head: exportHead.left, width: 12, cell: (visit) => timeCell(present(visit)?.left ?? null) },
      {
        head: exportHead.minutes,
        width: 10,
        cell: ({ attendance, minutes }) => (attendance ? minutes : null),
      },
      { head: exportHead.signed, width: 22, cell: signedHow },
    ],
    [...views, ...followUps].flatMap((view) => view.people.map((person) => ({ ...person, view }))),
  );
}

/** Late and early count only for who was there. */
export function present({ attendance }: SessionPerson): SessionPerson['attendance'] | null {
  return attendance?.state === 'present' ? attendance : null;
}

function signedHow(visit: Visit): string {
  if (!present(visit) || !visit.signature) return '';
  return visit.signature.witness === null ? exportCell.drawn : exportCell.confirmed;
}
