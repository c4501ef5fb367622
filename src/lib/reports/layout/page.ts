import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import { FOOT } from '../tagging/structure';
import { colours, styles } from './look';

/** Room for the foot below. */
export const MARGINS: [number, number, number, number] = [48, 48, 48, 64];

export interface Page {
  title: string;
  /** At the foot of every page, beside its number. */
  footer: string[];
  content: Content[];
  /** Whether each page tells its number. */
  isNumbered?: boolean;
}

/** What every print has in common: the paper, the type, the foot of the page. */
export function pages({ title, footer, content, isNumbered = true }: Page): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language: 'nl-NL',
    info: { title },
    defaultStyle: { font: 'SourceSans3', fontSize: 10.5, lineHeight: 1.2, color: colours.ink },
    styles,
    content,
    footer: (page, count) => ({
      margin: [48, 16, 48, 0],
      columns: [
        { width: '*', text: footer.join('  ·  '), style: 'footer', id: `${FOOT}${page}` },
        ...(isNumbered
          ? [
              {
                width: 90,
                id: `${FOOT}${page}-number`,
                text: reportText.pageOf(page, count),
                style: 'footer',
                alignment: 'right' as const,
              },
            ]
          : []),
      ],
    }),
  };
}
