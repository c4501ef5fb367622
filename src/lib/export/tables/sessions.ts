import { dateOf, instantOf, MINUTE_MS, timeOfDayOf } from '../../domain/calendar';
import { plannedMinutes } from '../../domain/plan';
import { SESSION_MINUTES } from '../../domain/training';
import { versionsOf } from '../../session/closedList';
import { wasHeld } from '../../session/hours';
import type { SessionView } from '../../session/sessionView';
import { exportCell, exportHead, exportTitle, titleInFile } from '../../text/export';
import { sessionName } from '../../text/sessionName';
import { placeInWords } from '../../text/place';
import { contentLabel, type ExportSubject } from '../subject';
import { dateCell, tableOf, timeCell, type Table } from './table';

/** When a session ends by its plan, as an instant in ms. */
export function plannedEnd({ session, plan }: SessionView): number {
  const minutes = plannedMinutes(plan) || SESSION_MINUTES;
  return instantOf(session.date, session.startTime) + minutes * MINUTE_MS;
}

/** When a session was held, with its length in whole minutes, or null where it was not (yet). */
export function heldTimes(
  view: SessionView,
): { date: string; from: string; until: string; minutes: number } | null {
  if (!wasHeld(view)) return null;
  const { start, end } = view.window;
  return {
    date: dateOf(start),
    from: timeOfDayOf(start),
    until: timeOfDayOf(end),
    minutes: Math.floor(end / MINUTE_MS) - Math.floor(start / MINUTE_MS),
  };
}

/** A row for each session and each follow-up. Numbers of people, no names. */
export function sessionsTable({ contents, views, followUps, content }: ExportSubject): Table {
  const title = titleInFile(contents.cycle);
  const label = contentLabel(content);
  const listOf = ({ session }: SessionView) => {
    const last = versionsOf(contents.closedLists, session.id).at(-1);
    return last ? exportCell.listClosed(last.version) : exportCell.listOpen;
  };
  return tableOf<SessionView>(
    exportTitle.sessions,
    [
      { head: exportHead.training, width: 28, cell: () => title },
      {
        head: exportHead.session,
        width: 12,
        cell: ({ session }) => session.number || sessionName(session.number),
      },
      { head: exportHead.theme, width: 32, cell: ({ session }) => content?.themes.get(session.number) ?? '' },
      { head: exportHead.date, width: 12, cell: ({ session }) => dateCell(session.date) },
      { head: exportHead.from, width: 10, cell: ({ session }) => timeCell(session.startTime) },
      { head: exportHead.until, width: 10, cell: (view) => timeCell(timeOfDayOf(plannedEnd(view))) },
      { head: exportHead.place, width: 28, cell: ({ session }) => placeInWords(session) },
      { head: exportHead.heldOn, width: 13, cell: (view) => dateCell(heldTimes(view)?.date ?? null) },
      { head: exportHead.heldFrom, width: 14, cell: (view) => timeCell(heldTimes(view)?.from ?? null) },
      { head: exportHead.heldUntil, width: 14, cell: (view) => timeCell(heldTimes(view)?.until ?? null) },
      { head: exportHead.heldMinutes, width: 17, cell: (view) => heldTimes(view)?.minutes ?? null },
      { head: exportHead.present, width: 10, cell: ({ counts }) => counts.present },
      { head: exportHead.absentWithNotice, width: 19, cell: ({ counts }) => counts.absentWithNotice },
      { head: exportHead.absentWithoutNotice, width: 22, cell: ({ counts }) => counts.absentWithoutNotice },
      { head: exportHead.notFilledIn, width: 14, cell: ({ counts }) => counts.notFilledIn },
      { head: exportHead.list, width: 22, cell: listOf },
      { head: exportHead.content, width: 40, cell: () => label },
    ],
    [...views, ...followUps],
  );
}
