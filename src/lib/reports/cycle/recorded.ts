import { LEAST_ANSWERS } from '../../domain/measurement';
import { inOrderOfWriting, type Note } from '../../domain/note';
import type { SessionView } from '../../session/sessionView';
import { cycleReportText } from '../../text/cycleReport';
import { dateInWords } from '../../text/dates';
import { homeworkState } from '../../text/homework';
import { hoursText, timeCategory } from '../../text/hours';
import { groupNotes } from '../noteGroups';
import { heading, type PaperPart } from '../paper';
import type { Counted, CycleReportInput, MeasuredForm } from './input';

/** Every entry of hours, with the trainer who booked it. */
export function bookedParts({ contents }: CycleReportInput): PaperPart[] {
  const { timeEntries, trainers } = contents;
  if (timeEntries.length === 0) return [];
  const names = new Map(trainers.map(({ id, name }) => [id, name]));
  const entries = [...timeEntries].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  return [
    heading(cycleReportText.entries, 3),
    {
      kind: 'table',
      name: cycleReportText.entries,
      columns: [
        { head: cycleReportText.date, width: 130 },
        { head: cycleReportText.trainer },
        { head: cycleReportText.category, width: 130 },
        { head: cycleReportText.minutes, width: 56, numeric: true },
      ],
      rows: entries.map(({ date, trainer, category, minutes }) => [
        dateInWords(date),
        names.get(trainer) ?? hoursText.unknownTrainer,
        timeCategory[category],
        String(minutes),
      ]),
    },
  ];
}

export function homeworkParts({ contents, views }: CycleReportInput, { attended }: Counted): PaperPart[] {
  const marked = contents.homework.filter(({ state }) => state !== null);
  if (marked.length === 0 || attended.length === 0) return [];
  return [
    heading(cycleReportText.homework),
    {
      kind: 'table',
      name: cycleReportText.homework,
      columns: [
        { head: cycleReportText.name },
        ...views.slice(0, -1).map(({ session }) => ({ head: String(session.number), width: 70 })),
      ],
      rows: attended.map(({ participant }) => [
        participant.name,
        ...views.slice(0, -1).map(({ session }) => {
          const mark = marked.find((one) => one.session === session.id && one.participant === participant.id);
          return mark?.state ? homeworkState[mark.state].toLowerCase() : '–';
        }),
      ]),
    },
  ];
}

/** What was written on the evaluation forms, once there are five: in the order of the alphabet, which tells nothing. */
export function wordParts(forms: readonly MeasuredForm[]): PaperPart[] {
  return forms
    .filter(({ filledIn }) => filledIn.length >= LEAST_ANSWERS)
    .flatMap(({ title, inWords, filledIn }) =>
      inWords.flatMap((question, index): PaperPart[] => {
        const items = filledIn
          .map(({ words = [] }) => words[index] ?? '')
          .filter((text) => text !== '')
          .sort((a, b) => a.localeCompare(b, 'nl'));
        if (items.length === 0) return [];
        return [heading(cycleReportText.words(title, question), 3), { kind: 'list', items }];
      }),
    );
}

/** Notes on the sessions and their blocks. */
export function noteParts(input: CycleReportInput, notes: readonly Note[]): PaperPart[] {
  const groups = input.views.flatMap((view) =>
    groupsOf(
      input,
      view,
      notes.filter(({ about }) => about.kind !== 'participant'),
    ),
  );
  return groups.length > 0 ? [heading(cycleReportText.notes), ...groups] : [];
}

function groupsOf({ contents }: CycleReportInput, view: SessionView, notes: readonly Note[]): PaperPart[] {
  const own = inOrderOfWriting(notes.filter(({ session }) => session === view.session.id));
  return groupNotes(own, view.plan, contents.participants).flatMap(({ about, texts }): PaperPart[] => [
    heading(cycleReportText.notesOf(view.session.number, about), 3),
    { kind: 'list', items: texts },
  ]);
}

/** What is noted of each participant: notes, what was said of the homework, intentions. */
export function peopleParts({ contents, views }: CycleReportInput, notes: readonly Note[]): PaperPart[] {
  const numbers = new Map(views.map(({ session }) => [session.id, session.number]));
  const numberOf = (session: string) => numbers.get(session) ?? 0;
  const people = contents.participants.flatMap(({ id, name }): PaperPart[] => {
    const items = [
      ...inOrderOfWriting(notes)
        .filter(({ about }) => about.kind === 'participant' && about.id === id)
        .map(({ text }) => text),
      ...contents.homework
        .filter(({ participant, remark }) => participant === id && remark !== '')
        .map(({ session, remark }) => cycleReportText.homeworkRemark(numberOf(session), remark)),
      ...contents.intentions
        .filter(({ participant, text }) => participant === id && text !== '')
        .map(({ session, text }) => cycleReportText.intention(numberOf(session), text)),
    ];
    return items.length > 0 ? [heading(name, 3), { kind: 'list', items }] : [];
  });
  return people.length > 0 ? [heading(cycleReportText.aboutPeople), ...people] : [];
}
