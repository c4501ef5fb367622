import type { Content, Margins } from 'pdfmake/interfaces';
import { sourceNotes, type SourceNote } from '../../content/document/sources';
import { handoutText } from '../../text/handout';
import { reportText } from '../../text/report';
import { MISSING_SIGN } from '../printable';
import type { Print, Sheet } from '../sheet';
import { ACCESSIBLE, type TaggedDefinition } from '../tagging/render';
import { Structure } from '../tagging/structure';
import { cardsLayout } from './cards';
import { MARGINS, pages } from './page';
import { partsLayout, type Surroundings } from './parts';
import { signsLayout } from './signs';

/** The sheets, each on pages of its own, as a document definition of pdfmake with what its parts are. */
export function sheetsLayout(
  print: Print,
  { images, replaced }: { images: ReadonlyMap<string, string>; replaced: boolean },
): TaggedDefinition {
  const { title, footer, sheets, withContents, sources } = print;
  const structure = new Structure();
  // The contents come first in the structure, and know the titles by the ids that these get below.
  const front = withContents ? frontLayout(print, structure) : null;
  const sections = sheets.map((sheet, index): Content => {
    const notes = sourceNotes(sheet.parts, sources);
    const isLast = index === sheets.length - 1;
    const around = { notes, images, structure, parent: structure.root };
    return {
      section: [
        ...sheetLayout(sheet, around, (id) => front?.add(sheet.title, id)),
        ...sourcesLayout(notes, structure),
        ...(replaced && isLast
          ? [structure.text({ text: reportText.replaced(MISSING_SIGN), style: 'footnote' }, 'P')]
          : []),
      ],
      pageSize: sheet.paper ?? 'A4',
      pageOrientation: sheet.form?.kind === 'signs' ? 'landscape' : 'portrait',
      pageMargins: MARGINS,
    };
  });
  const definition = pages({ title, footer, content: [...(front?.content ?? []), ...sections] });
  return { definition: { ...definition, ...ACCESSIBLE }, structure, title: structure.firstText ?? {} };
}

/** The title of all, and the table of contents, whose lines are added as the sheets are laid out. */
function frontLayout({ title, footer }: Print, structure: Structure) {
  const content: Content[] = [
    structure.text({ text: title, style: 'title' }, 'H1', structure.root, { title }),
    structure.text({ text: footer.join(' '), style: 'label', margin: [0, 0, 0, 16] as Margins }, 'P'),
    structure.text({ text: handoutText.contents, style: 'heading' }, 'H2', structure.root, {
      title: handoutText.contents,
    }),
  ];
  const list = structure.holder('L');
  const add = (name: string, id: string) => {
    const line = structure.holder('LBody', structure.holder('LI', list));
    content.push({
      columns: [
        { width: '*', stack: [structure.text({ text: name }, 'P', line)] },
        {
          width: 40,
          stack: [structure.text({ pageReference: id, alignment: 'right' as const }, 'P', line)],
        },
      ],
      margin: [0, 0, 0, 2],
    });
  };
  return { content, add };
}

/** `titled`: told the id of the title. */
function sheetLayout(sheet: Sheet, around: Surroundings, titled: (id: string) => void): Content[] {
  const { title, label, parts, form, paper = 'A4' } = sheet;
  const { structure, parent } = around;
  if (form?.kind === 'signs') return signsLayout(parts, paper, around);
  const role = form?.kind === 'cards' ? 'H1' : 'P';
  const head = structure.text({ text: label, style: 'label' }, role, parent, role === 'H1' ? { title } : {});
  if (form?.kind === 'cards') return [head, cardsLayout(form.cards, form, around)];
  const named = structure.text({ text: title, style: 'title' }, 'H1', parent, { title });
  titled(named.id);
  return [head, named, ...partsLayout(parts, around)];
}

function sourcesLayout(notes: readonly SourceNote[], structure: Structure): Content[] {
  if (notes.length === 0) return [];
  return [
    structure.text(
      { text: handoutText.sources, style: 'subheading', margin: [0, 14, 0, 4] as Margins },
      structure.heading(2),
      structure.root,
      { title: handoutText.sources },
    ),
    ...notes.map(({ number, source, place }): Content => {
      const text = [
        `${number}. ${source.text}`,
        place ? ` ${place}.` : '',
        source.url ? ` ${source.url}` : '',
      ].join('');
      return structure.text({ text, style: 'footnote', margin: [0, 0, 0, 2] as Margins }, 'P');
    }),
  ];
}
