import { corrections, versionsOf } from '../../session/closedList';
import { closedListText, differenceInWords } from '../../text/closedList';
import { cycleReportText } from '../../text/cycleReport';
import { momentInWords } from '../../text/dates';
import { reportText } from '../../text/report';
import { heading, type PaperPart } from '../paper';
import type { CycleReportInput } from './input';

/** Of each session how its attendance list was closed, its checksum, and what was corrected since, by whom and why. */
export function listParts({ contents, views }: CycleReportInput): PaperPart[] {
  const lists = views.map(({ session }) => ({
    session,
    versions: versionsOf(contents.closedLists, session.id),
  }));
  const corrected = lists.flatMap(({ session, versions }) =>
    corrections(versions).map(({ list, changes }) => {
      const head = closedListText.by(momentInWords(Date.parse(list.closedAt)), list.closer, list.version);
      const reason = cycleReportText.reason(list.reason ?? closedListText.twice);
      return cycleReportText.correctionOf(
        session.number,
        [head, ...changes.map(differenceInWords), reason].join('. '),
      );
    }),
  );
  return [
    {
      kind: 'table',
      name: cycleReportText.lists,
      columns: [
        { head: cycleReportText.number, width: 26 },
        { head: cycleReportText.list, width: 200 },
        { head: reportText.checksum },
      ],
      rows: lists.map(({ session, versions }) => {
        const last = versions.at(-1);
        return [
          String(session.number),
          last
            ? reportText.listClosed(momentInWords(Date.parse(last.closedAt)), last.closer, last.version)
            : cycleReportText.listOpen,
          last?.checksum ?? '–',
        ];
      }),
    },
    ...(corrected.length > 0
      ? [heading(cycleReportText.corrections, 3), { kind: 'list' as const, items: corrected }]
      : []),
  ];
}
