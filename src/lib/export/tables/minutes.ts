import type { Participant } from '../../domain/participant';
import type { SessionPerson } from '../../session/sessionView';
import { exportHead, exportTitle, titleInFile } from '../../text/export';
import type { ExportSubject } from '../subject';
import { tableOf, type Table } from './table';

interface Attended {
  participant: Participant;
  /** In the order of the sessions; absent where that person is not on the list of one. */
  visits: readonly (SessionPerson | undefined)[];
}

/** A row for each participant, with the minutes of each session and their sum. An empty cell was not filled in. */
export function minutesTable({ contents, views }: ExportSubject): Table {
  const title = titleInFile(contents.cycle);
  const people = views.map((view) => new Map(view.people.map((one) => [one.participant.id, one])));
  return tableOf<Attended>(
    exportTitle.minutes,
    [
      { head: exportHead.training, width: 28, cell: () => title },
      { head: exportHead.name, width: 28, cell: ({ participant }) => participant.name },
      { head: exportHead.organisation, width: 28, cell: ({ participant }) => participant.organisation ?? '' },
      ...views.map(({ session }, index) => ({
        head: exportHead.minutesOf(session.number),
        width: 14,
        cell: ({ visits }: Attended) => (visits[index]?.attendance ? visits[index].minutes : null),
      })),
      { head: exportHead.totalMinutes, width: 15, cell: totalMinutes },
      { head: exportHead.hours, width: 8, cell: (attended) => hoursOf(totalMinutes(attended)) },
      {
        head: exportHead.timesPresent,
        width: 14,
        cell: ({ visits }) => visits.filter((visit) => visit?.attendance?.state === 'present').length,
      },
    ],
    contents.participants.map((participant) => ({
      participant,
      visits: people.map((ofSession) => ofSession.get(participant.id)),
    })),
  );
}

function totalMinutes({ visits }: Attended): number {
  return visits.reduce((sum, visit) => sum + (visit?.minutes ?? 0), 0);
}

/** Of whole minutes, to two decimals: 100 minutes are 1.67 hours. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}
