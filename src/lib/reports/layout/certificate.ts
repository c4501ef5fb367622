import type { CanvasElement, Content, Margins } from 'pdfmake/interfaces';
import QRCode from 'qrcode';
import { certificateText } from '../../text/certificate';
import { reportText } from '../../text/report';
import type { CertificatePage } from '../certificate';
import { MISSING_SIGN } from '../printable';
import { ACCESSIBLE, type TaggedDefinition } from '../tagging/render';
import { Structure } from '../tagging/structure';
import { breakable } from './breakable';
import { colours } from './look';
import { pages } from './page';

/** Of a QR code of some 140 by 140 dots: large enough for the camera of a telephone (points). */
const QR_SIZE = 186;
/** At 300 dots to the inch (points): the code's dots are a whole number of them, and so all alike. */
const PRINTER_DOT = 0.24;
const WIDTH = 499;
/** A name that fits on a line at this size, or smaller as it is longer. */
const NAME_SIZES = [
  { longest: 24, size: 34 },
  { longest: 60, size: 24 },
  { longest: 130, size: 16 },
  { longest: 400, size: 8 },
] as const;

/** Each certificate on a page of its own, with its credential as an embedded file. */
export function certificatesLayout(
  certificates: readonly CertificatePage[],
  { replaced }: { replaced: boolean },
): TaggedDefinition {
  const isExample = certificates.some((one) => one.isExample);
  const structure = new Structure();
  const titles = certificates.map(({ name }) =>
    structure.text({ text: certificateText.name, style: 'title', fontSize: 30 }, 'H1', structure.root, {
      title: `${certificateText.name}: ${name}`,
    }),
  );
  const content = certificates.map((one, index) =>
    pageLayout(one, { title: titles[index] ?? { text: '' }, isFirst: index === 0, replaced, structure }),
  );
  const definition = pages({
    title: certificateText.fileTitle(certificates.length),
    isNumbered: false,
    footer: [certificateText.noAssessment, ...(isExample ? [reportText.demo] : [])],
    content,
  });
  return {
    definition: {
      ...definition,
      ...ACCESSIBLE,
      files: Object.fromEntries(
        certificates.map(({ number, credential }) => [number, embedded(number, credential)]),
      ),
      ...(isExample && { watermark: { text: certificateText.watermark, opacity: 0.08, bold: true } }),
    },
    structure,
    title: titles[0] ?? {},
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

interface Around {
  /** The heading, which stands in the structure already. */
  title: Content;
  isFirst: boolean;
  replaced: boolean;
  structure: Structure;
}

function pageLayout(
  page: CertificatePage,
  { title: heading, isFirst, replaced, structure }: Around,
): Content {
  const { organisation, name, title, attended, facts, rule, trainers, link, address } = page;
  const size = NAME_SIZES.find(({ longest }) => name.length <= longest)?.size ?? 8;
  const say = <N extends { text: string }>(node: N) => structure.text(node, 'P');
  return {
    stack: [
      say({
        text: breakable(organisation, WIDTH),
        ...{ bold: true, color: colours.soft, margin: [0, 4, 0, 18] as Margins },
      }),
      heading,
      { canvas: [{ type: 'rect', x: 0, y: 0, w: WIDTH, h: 2, color: colours.brand }], margin: [0, 4, 0, 18] },
      say({ text: certificateText.givenTo, color: colours.soft }),
      say({
        text: breakable(name, WIDTH, size),
        ...{ fontSize: size, bold: true, lineHeight: 1.1, margin: [0, 2, 0, 12] as Margins },
      }),
      say({ text: breakable(title, WIDTH, 14), fontSize: 14, margin: [0, 0, 0, 4] as Margins }),
      say({ text: attended }),
      say({ text: rule, color: colours.soft, margin: [0, 2, 0, 20] as Margins }),
      factsTable(facts, structure),
      signLines(trainers, structure),
      {
        columns: [
          { canvas: qrShapes(link, structure.figure(certificateText.code)), width: QR_SIZE + 14 },
          {
            stack: [
              say({ text: certificateText.check(breakable(address, 260)), margin: [0, 0, 0, 6] as Margins }),
              ...(replaced ? [say({ text: reportText.replaced(MISSING_SIGN), style: 'footnote' })] : []),
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

function factsTable(facts: CertificatePage['facts'], structure: Structure): Content {
  const table = structure.holder('Table', structure.root, { alt: certificateText.facts });
  const body = facts.map(([label, value]) => {
    const row = structure.holder('TR', table);
    return [
      structure.text({ text: label, style: 'label' }, 'TH', row, { scope: 'Row' }),
      structure.text({ text: breakable(value, WIDTH - 110) }, 'TD', row),
    ];
  });
  return { table: { widths: [90, '*'], body }, layout: 'noBorders' };
}

/** The dots of the code, each row's neighbours as one shape. `figure`: what they are part of. */
function qrShapes(text: string, figure: string): CanvasElement[] {
  const { data, size } = QRCode.create(text, { errorCorrectionLevel: 'L' }).modules;
  const dot = Math.floor(QR_SIZE / size / PRINTER_DOT) * PRINTER_DOT;
  const shapes: (CanvasElement & { figure: string })[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      if (!data[row * size + from]) continue;
      let to = from;
      while (to < size && data[row * size + to]) to += 1;
      const place = { x: from * dot, y: row * dot, w: (to - from) * dot, h: dot };
      shapes.push({ type: 'rect', ...place, lineWidth: 0, color: '#000000', figure });
      from = to;
    }
  }
  return shapes;
}

/** Trainers sign by hand: nothing is signed beforehand. */
function signLines(trainers: readonly string[], structure: Structure): Content {
  const shown = trainers.slice(0, MOST_LINES);
  if (shown.length === 0) return { stack: [] };
  const width = (WIDTH - (shown.length - 1) * 20) / shown.length;
  return {
    columns: shown.map((name) => ({
      width,
      stack: [
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: colours.soft }],
        },
        structure.text(
          { text: `${certificateText.signHere} ${breakable(name, width - 60)}`, style: 'footnote' },
          'P',
        ),
      ],
    })),
    columnGap: 20,
    margin: [0, 46, 0, 0],
  };
}

const MOST_LINES = 3;
