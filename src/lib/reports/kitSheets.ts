import { readLine } from '../content/document/markdown';
import { SPARE_COPIES } from '../domain/copies';
import { guideAt } from '../domain/guideTimes';
import type { Guide } from '../domain/runSheet';
import { handoutText } from '../text/handout';
import { stepTable } from './handouts';
import type { SessionKitInput } from './sessionKitInput';
import { heading, list, paragraph, table, words, type Sheet } from './sheet';

export function runSheetSheet({ session, theme, when, blocks }: SessionKitInput): Sheet {
  const text = handoutText.runSheet;
  return {
    title: theme,
    label: `${text.title} · ${handoutText.session(session)}`,
    parts: [
      paragraph(when),
      table(
        [text.time, text.minutes, text.code, text.block, text.leader],
        blocks.map(({ startsAt, minutes, code, title, leader }) => [
          startsAt,
          String(minutes),
          code,
          title,
          leader || NOBODY,
        ]),
      ),
    ],
  };
}

export function guideSheet(written: Guide, { session, blocks, times }: SessionKitInput): Sheet {
  const guide = guideAt(written, times);
  const block = blocks.find(({ code }) => code === guide.block);
  const text = handoutText.guide;
  const line = (title: string, words: string): Sheet['parts'] => [
    heading(title, 3),
    { kind: 'paragraph', content: readLine(words).content },
  ];
  return {
    title: block?.title ?? guide.block,
    label: `${guide.block} · ${handoutText.session(session)}`,
    parts: [
      ...line(text.sayFirst, guide.sayFirst),
      heading(text.steps, 3),
      stepTable(guide.steps),
      heading(text.watchFor, 3),
      list(guide.watchFor.map((item) => readLine(item).content)),
      ...line(text.shorten, guide.shorten),
      ...line(text.smallGroup, guide.smallGroup),
      ...line(text.largeGroup, guide.largeGroup),
      ...(guide.alone === undefined ? [] : line(text.alone, guide.alone)),
    ],
  };
}

export function attendanceSheet({ session, theme, when, participants, copies }: SessionKitInput): Sheet {
  const text = handoutText.attendance;
  const empty = Math.max(copies - participants.length, SPARE_COPIES);
  return {
    title: text.title,
    label: `${handoutText.session(session)} · ${theme}`,
    parts: [
      paragraph(when),
      {
        kind: 'table',
        head: [text.name, text.organisation, text.arrived, text.left, text.signature].map(words),
        rows: [
          ...participants.map(({ name, organisation }) => [name, organisation ?? '', '', '', '']),
          ...Array.from({ length: empty }, () => ['', '', '', '', '']),
        ].map((row) => row.map(words)),
      },
      heading(text.trainers, 3),
      table([text.name, text.signature, text.date], [EMPTY_TRAINER, EMPTY_TRAINER]),
    ],
  };
}

const EMPTY_TRAINER = ['', '', ''];
const NOBODY = '–';

/** A first name and an organisation to a card, and empty ones for who walks in. */
export function nameCardsSheet({ participants, copies }: SessionKitInput): Sheet {
  const empty = Math.max(copies - participants.length, 0) + SPARE_COPIES;
  return {
    title: handoutText.nameCards,
    label: handoutText.nameCards,
    parts: [],
    form: {
      kind: 'cards',
      rows: 4,
      large: true,
      cards: [
        ...participants.map(({ name, organisation }) => ({
          title: firstNameOf(name),
          parts: organisation ? [paragraph(organisation)] : [],
        })),
        ...Array.from({ length: empty }, () => ({ title: ' ', parts: [] })),
      ],
    },
  };
}

function firstNameOf(name: string): string {
  return name.split(' ')[0] ?? name;
}
