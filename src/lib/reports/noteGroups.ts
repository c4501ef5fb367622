import type { Note, NoteSubject } from '../domain/note';
import type { Participant } from '../domain/participant';
import type { PlanBlock } from '../domain/session';
import { reportText } from '../text/report';
import { blockCode } from '../text/session';

export interface NoteGroup {
  about: string;
  texts: string[];
}

/** Notes by what they are about: the session first, then the blocks in their order, then people by name. */
export function groupNotes(
  notes: readonly Note[],
  plan: readonly PlanBlock[],
  participants: readonly Participant[],
): NoteGroup[] {
  const rank = ({ about }: Note): [number, number] => {
    if (about.kind === 'block') return [1, plan.findIndex(({ code }) => code === about.code)];
    if (about.kind === 'participant') return [2, participants.findIndex(({ id }) => id === about.id)];
    return [0, 0];
  };
  const ranked = notes.map((note) => ({ note, rank: rank(note) }));
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]);
  const groups: NoteGroup[] = [];
  for (const { note } of ranked) {
    const about = aboutInWords(note.about, plan, participants);
    const last = groups.at(-1);
    if (last?.about === about) last.texts.push(note.text);
    else groups.push({ about, texts: [note.text] });
  }
  return groups;
}

export function aboutInWords(
  about: NoteSubject,
  plan: readonly PlanBlock[],
  participants: readonly Participant[],
): string {
  switch (about.kind) {
    case 'block':
      return `${blockCode(about.code)} ${plan.find(({ code }) => code === about.code)?.title ?? ''}`.trim();
    case 'participant':
      return participants.find(({ id }) => id === about.id)?.name ?? reportText.notFilledIn;
    case 'exercise':
      return about.id;
    case 'session':
      return reportText.notesOnSession;
  }
}
