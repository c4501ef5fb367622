import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { certificateText } from '../../text/certificate';
import { reportText } from '../../text/report';
import type { CertificatePage } from '../certificate';
import { MISSING_SIGN } from '../printable';
import { breakable } from './breakable';
import { colours } from './look';
import { pages } from './page';

/** Of a QR code of some 140 by 140 dots: large enough for the camera of a telephone (points). */
const QR_SIZE = 196;
const WIDTH = 499;
/** A name that fits on a line at this size, or smaller as it is longer. */
const NAME_SIZES = [
  { longest: 24, size: 34 },
  { longest: 60, size: 24 },
  { longest: 130, size: 16 },
  { longest: 400, size: 10 },
] as const;

/** Each certificate on a page of its own, with its credential as an embedded file. */
export function certificatesLayout(
  certificates: readonly CertificatePage[],
  { replaced }: { replaced: boolean },
): TDocumentDefinitions {
  const isExample = certificates.some((one) => one.isExample);
  return {
    ...pages({
      title: certificateText.fileTitle(certificates.length),
      isNumbered: false,
      footer: [certificateText.noAssessment, ...(isExample ? [reportText.demo] : [])],
      content: certificates.map((one, index) => pageLayout(one, { isFirst: index === 0, replaced })),
    }),
    files: Object.fromEntries(
      certificates.map(({ number, credential }) => [number, embedded(number, credential)]),
    ),
    ...(isExample && { watermark: { text: certificateText.watermark, opacity: 0.08, bold: true } }),
  };
}

function embedded(number: string, credential: string) {
  return {
    src: `data:application/vc+jwt;base64,${btoa(credential)}`,
    name: `bewijs-${number}.jwt`,
    type: 'application/vc+jwt',
    description: certificateText.name,
  };
}

function pageLayout(
  page: CertificatePage,
  { isFirst, replaced }: { isFirst: boolean; replaced: boolean },
): Content {
  const { organisation, name, title, attended, facts, rule, trainers, link, address } = page;
  const size = NAME_SIZES.find(({ longest }) => name.length <= longest)?.size ?? 9;
  return {
    stack: [
      { text: breakable(organisation, WIDTH), bold: true, color: colours.soft, margin: [0, 4, 0, 18] },
      { text: certificateText.name, style: 'title', fontSize: 30 },
      { canvas: [{ type: 'rect', x: 0, y: 0, w: WIDTH, h: 2, color: colours.brand }], margin: [0, 4, 0, 18] },
      { text: certificateText.givenTo, color: colours.soft },
      {
        text: breakable(name, WIDTH, size),
        fontSize: size,
        bold: true,
        lineHeight: 1.1,
        margin: [0, 2, 0, 12],
      },
      { text: breakable(title, WIDTH, 14), fontSize: 14, margin: [0, 0, 0, 4] },
      { text: attended },
      { text: rule, color: colours.soft, margin: [0, 2, 0, 20] },
      {
        table: {
          widths: [90, '*'],
          body: facts.map(([label, value]) => [
            { text: label, style: 'label' },
            { text: breakable(value, WIDTH - 110) },
          ]),
        },
        layout: 'noBorders',
      },
      signLines(trainers),
      {
        columns: [
          { qr: link, fit: QR_SIZE, eccLevel: 'L', width: QR_SIZE + 14 },
          {
            stack: [
              { text: certificateText.check(breakable(address, 260)), margin: [0, 0, 0, 6] },
              ...(replaced ? [{ text: reportText.replaced(MISSING_SIGN), style: 'footnote' }] : []),
            ],
            margin: [0, 6, 0, 0],
          },
        ],
        margin: [0, 18, 0, 0],
      },
    ],
    ...(!isFirst && { pageBreak: 'before' }),
  };
}

/** Trainers sign by hand: nothing is signed beforehand. */
function signLines(trainers: readonly string[]): Content {
  const shown = trainers.slice(0, MOST_LINES);
  if (shown.length === 0) return { text: '' };
  const width = (WIDTH - (shown.length - 1) * 20) / shown.length;
  return {
    columns: shown.map((name) => ({
      width,
      stack: [
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: colours.soft }],
        },
        { text: `${certificateText.signHere} ${breakable(name, width - 60)}`, style: 'footnote' },
      ],
    })),
    columnGap: 20,
    margin: [0, 46, 0, 0],
  };
}

const MOST_LINES = 3;
