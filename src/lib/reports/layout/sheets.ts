import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { sourceNotes, type SourceNote } from '../../content/document/sources';
import { handoutText } from '../../text/handout';
import { reportText } from '../../text/report';
import { MISSING_SIGN } from '../printable';
import type { Print, Sheet } from '../sheet';
import { pages } from './page';
import { partsLayout } from './parts';

/** The sheets, each on pages of its own, as a document definition of pdfmake. */
export function sheetsLayout(
  print: Print,
  { images, replaced }: { images: ReadonlyMap<string, string>; replaced: boolean },
): TDocumentDefinitions {
  const { title, footer, sheets, withContents, sources } = print;
  const front: Content[] = withContents
    ? [
        { text: title, style: 'title' },
        { text: footer.join(' '), style: 'label', margin: [0, 0, 0, 16] },
        { toc: { title: { text: handoutText.contents, style: 'heading' } } },
      ]
    : [];
  return pages({
    title,
    footer,
    content: [
      ...front,
      ...sheets.flatMap((sheet, index): Content[] => {
        const notes = sourceNotes(sheet.parts, sources);
        return [
          ...titleOf(sheet, { newPage: withContents || index > 0, inContents: withContents }),
          ...partsLayout(sheet.parts, { notes, images }),
          ...sourcesLayout(notes),
        ];
      }),
      ...(replaced ? [{ text: reportText.replaced(MISSING_SIGN), style: 'footnote' }] : []),
    ],
  });
}

function titleOf(
  { title, label }: Sheet,
  { newPage, inContents }: { newPage: boolean; inContents: boolean },
): Content[] {
  return [
    { text: label, style: 'label', ...(newPage && { pageBreak: 'before' as const }) },
    { text: title, style: 'title', ...(inContents && { tocItem: true }) },
  ];
}

function sourcesLayout(notes: readonly SourceNote[]): Content[] {
  if (notes.length === 0) return [];
  return [
    { text: handoutText.sources, style: 'subheading', margin: [0, 14, 0, 4] },
    ...notes.map(({ number, source, place }): Content => ({
      text: [`${number}. ${source.text}`, place ? ` ${place}.` : '', source.url ? ` ${source.url}` : ''].join(
        '',
      ),
      style: 'footnote',
      margin: [0, 0, 0, 2],
    })),
  ];
}
