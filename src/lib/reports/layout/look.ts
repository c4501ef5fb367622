import type { CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces';

export const colours = {
  ink: '#17262b',
  soft: '#4a5b61',
  brand: '#0f4c5c',
  line: '#c9c6bc',
  tint: '#e3eef0',
  /** Beside ink on paper without colours. */
  pale: '#c3d3d8',
};

export const styles: StyleDictionary = {
  title: { fontSize: 22, bold: true, color: colours.brand, margin: [0, 0, 0, 10] },
  warning: { bold: true, margin: [0, 0, 0, 8] },
  heading: { fontSize: 14, bold: true, color: colours.brand, margin: [0, 16, 0, 6] },
  subheading: { bold: true, margin: [0, 6, 0, 2] },
  label: { bold: true, color: colours.soft },
  head: { bold: true, color: colours.soft, fontSize: 9.5 },
  table: { fontSize: 10, lineHeight: 1.05 },
  footnote: { fontSize: 9.5, lineHeight: 1.1, color: colours.soft, margin: [0, 5, 0, 0] },
  footer: { fontSize: 8.5, color: colours.soft },
};

/** Thin lines between rows, none around. */
export const rules: CustomTableLayout = {
  hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0 : index === 1 ? 1 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (index) => (index === 1 ? colours.brand : colours.line),
  paddingLeft: (index) => (index === 0 ? 0 : 6),
  paddingRight: () => 6,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** A line around every cell: to cut out, or to write in. */
export const grid: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => colours.line,
  vLineColor: () => colours.line,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};
