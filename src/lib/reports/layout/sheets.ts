import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { sourceNotes, type SourceNote } from '../../content/document/sources';
import { handoutText } from '../../text/handout';
import { reportText } from '../../text/report';
import { MISSING_SIGN } from '../printable';
import type { Print, Sheet } from '../sheet';
import { cardsLayout } from './cards';
import { MARGINS, pages } from './page';
import { partsLayout, type Surroundings } from './parts';
import { signsLayout } from './signs';

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
      ...sheets.map((sheet, index): Content => {
        const notes = sourceNotes(sheet.parts, sources);
        const isLast = index === sheets.length - 1;
        return {
          section: [
            ...sheetLayout(sheet, { notes, images }, withContents),
            ...sourcesLayout(notes),
            ...(replaced && isLast ? [{ text: reportText.replaced(MISSING_SIGN), style: 'footnote' }] : []),
          ],
          pageSize: sheet.paper ?? 'A4',
          pageOrientation: sheet.form?.kind === 'signs' ? 'landscape' : 'portrait',
          pageMargins: MARGINS,
        };
      }),
    ],
  });
}

function sheetLayout(sheet: Sheet, around: Surroundings, inContents: boolean): Content[] {
  const { title, label, parts, form, paper = 'A4' } = sheet;
  if (form?.kind === 'signs') return signsLayout(parts, paper, around);
  const head: Content = { text: label, style: 'label' };
  if (form?.kind === 'cards') return [head, cardsLayout(form.cards, form, around)];
  return [
    head,
    { text: title, style: 'title', ...(inContents && { tocItem: true }) },
    ...partsLayout(parts, around),
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
