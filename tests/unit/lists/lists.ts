/** Lists as people have them, each with who must come out: "name / employer / role / address", what is empty left away. */
export interface ListCase {
  kind: string;
  text: string;
  people: string[];
  /** Lines that are nobody, as "reason: text". */
  leftOut?: string[];
  /** Headings, or first cells, of columns that are passed over. */
  skipped?: string[];
}

const PIET_ANNA_FATMA = ['Piet Jansen', 'Anna de Vries', 'Fatma Yıldız'];

export const spreadsheets: ListCase[] = [
  { kind: 'names alone', text: 'Piet Jansen\nAnna de Vries\n\nFatma Yıldız', people: PIET_ANNA_FATMA },
  {
    kind: 'old line ends of a Mac',
    text: 'Piet Jansen\rAnna de Vries\rFatma Yıldız',
    people: PIET_ANNA_FATMA,
  },
  { kind: 'line breaks of Word', text: 'Piet Jansen\vAnna de Vries\vFatma Yıldız', people: PIET_ANNA_FATMA },
  {
    kind: 'line breaks of a web page',
    text: 'Piet Jansen\u2028Anna de Vries\u2029Fatma Yıldız',
    people: PIET_ANNA_FATMA,
  },
  {
    kind: 'people who are numbered',
    text: 'Deelnemer 1;Groenmeer\nDeelnemer 2;Groenmeer',
    people: ['Deelnemer 1 / Groenmeer', 'Deelnemer 2 / Groenmeer'],
  },
  { kind: 'byte order mark', text: '\uFEFFNaam;Functie\nPiet Jansen;Chef', people: ['Piet Jansen / Chef'] },
  {
    kind: 'tabs with a heading',
    text: 'Naam\tOrganisatie\tFunctie\nPiet Jansen\tGroenmeer\tTeamleider',
    people: ['Piet Jansen / Groenmeer / Teamleider'],
  },
  {
    kind: 'first name, prefix and last name apart',
    text: 'Voornaam\tTussenvoegsel\tAchternaam\nAnja\tde\tVries\nPiet\t\tJansen\nEsra\tvan der\tLinden',
    people: ['Anja de Vries', 'Piet Jansen', 'Esra van der Linden'],
  },
  {
    kind: 'the same in the order of a personnel system',
    text: 'Achternaam;Tussenv.;Voornaam;Werkgever\nVries;de;Anja;Bakkerij De Vlinder\nJansen;;Piet;Groenmeer',
    people: ['Anja de Vries / Bakkerij De Vlinder', 'Piet Jansen / Groenmeer'],
  },
  {
    kind: 'prefix behind the last name',
    text: 'Voornaam\tAchternaam\nAnja\t"Vries, de"\nPiet\tJansen',
    people: ['Anja de Vries', 'Piet Jansen'],
  },
  {
    kind: 'prefix behind the last name, no quotes',
    text: 'Voornaam;Achternaam\nAnja;Vries, van der\nPiet;Jansen',
    people: ['Anja van der Vries', 'Piet Jansen'],
  },
  {
    kind: 'prefix twice',
    text: 'Voornaam\tTussenvoegsel\tAchternaam\nAnja\tde\tVries, de',
    people: ['Anja de Vries'],
  },
  {
    kind: 'department and role in one heading',
    text: 'Naam\tAfdeling / functie\nPiet Jansen\tInpak, voorman\nAnna Bos\tKas 3, chef',
    people: ['Piet Jansen / Inpak, voorman', 'Anna Bos / Kas 3, chef'],
  },
  {
    kind: 'number column without a heading',
    text: '\tNaam\tFunctie\n1\tPiet Jansen\tChef\n2\tAnna Bos\tPlanner',
    people: ['Piet Jansen / Chef', 'Anna Bos / Planner'],
    skipped: ['1'],
  },
  {
    kind: 'numbers and diets',
    text: 'Nr.;Naam;Dieet\n1;Piet Jansen;geen vis\n2;Anna Bos;',
    people: ['Piet Jansen', 'Anna Bos'],
    skipped: ['Nr.', 'Dieet'],
  },
  {
    kind: 'title above the heading and total below',
    text: 'Deelnemerslijst Mentorwijs\n\nNaam\tFunctie\nPiet Jansen\tChef\nAnna Bos\tPlanner\nTotaal\t2',
    people: ['Piet Jansen / Chef', 'Anna Bos / Planner'],
    leftOut: ['title: Deelnemerslijst Mentorwijs', 'total: Totaal · 2'],
  },
  {
    kind: 'title above names alone',
    text: 'Deelnemers groep Ede, najaar 2026:\nPiet Jansen\nAnna Bos\nTotaal 2',
    people: ['Piet Jansen', 'Anna Bos'],
    leftOut: ['title: Deelnemers groep Ede, najaar 2026:', 'total: Totaal 2'],
  },
  {
    kind: 'a count in words below',
    text: 'Piet Jansen\nAnna Bos\n2 deelnemers',
    people: ['Piet Jansen', 'Anna Bos'],
    leftOut: ['total: 2 deelnemers'],
  },
  {
    kind: 'heading again on the second page',
    text: 'Naam;Functie\nPiet Jansen;Chef\nNaam;Functie\nAnna Bos;Planner',
    people: ['Piet Jansen / Chef', 'Anna Bos / Planner'],
  },
  {
    kind: 'sep= of Excel',
    text: 'sep=;\nNaam;Werkgever\nPiet Jansen;Groenmeer',
    people: ['Piet Jansen / Groenmeer'],
    leftOut: ['setting: sep=;'],
  },
  {
    kind: 'sep= with commas',
    text: 'sep=,\nNaam,Werkgever\nPiet Jansen,"Bos; Zn"',
    people: ['Piet Jansen / Bos; Zn'],
    leftOut: ['setting: sep=,'],
  },
  {
    kind: 'English heading with commas',
    text: 'First name,Last name,Company,Job title,Email\nPiet,Jansen,Groenmeer,Chef,p@x.nl',
    people: ['Piet Jansen / Groenmeer / Chef / p@x.nl'],
  },
  { kind: 'calling name', text: 'Roepnaam\nPiet\nAnna', people: ['Piet', 'Anna'] },
  {
    kind: 'last name and initials',
    text: 'Achternaam;Voorletters\nJansen;P.J.\nde Vries;A.',
    people: ['P.J. Jansen', 'A. de Vries'],
  },
  {
    kind: 'initials and calling name',
    text: 'Voorletters;Roepnaam;Achternaam\nP.J.;Piet;Jansen',
    people: ['Piet Jansen'],
    skipped: ['Voorletters'],
  },
  {
    kind: 'Naam beside Voornaam',
    text: 'Voornaam;Naam\nPiet;Jansen',
    people: ['Piet Jansen'],
  },
  {
    kind: 'name of the company',
    text: 'Naam bedrijf;Naam deelnemer\nGroenmeer;Piet Jansen',
    people: ['Piet Jansen / Groenmeer'],
  },
  {
    kind: 'telephone and birthday',
    text: 'Naam\tTelefoon\tGeboortedatum\tE-mailadres\nPiet Jansen\t06-12345678\t1-2-1970\tp@x.nl',
    people: ['Piet Jansen / p@x.nl'],
    skipped: ['Telefoon', 'Geboortedatum'],
  },
  {
    kind: 'a cell with a line break',
    text: 'Naam\tFunctie\n"Anna\nde Vries"\tChef\nPiet Jansen\tPlanner',
    people: ['Anna de Vries / Chef', 'Piet Jansen / Planner'],
  },
  {
    kind: 'a quote that is never closed',
    text: '"Piet Jansen;Groenmeer\nAnna Bos;Groenmeer',
    people: ['Piet Jansen / Groenmeer', 'Anna Bos / Groenmeer'],
  },
  {
    kind: 'quotes within a cell',
    text: 'Naam;Werkgever\nAnna Bos;"De ""Kas"""',
    people: ['Anna Bos / De "Kas"'],
  },
  {
    kind: 'rows with more cells than the heading',
    text: 'Naam;Functie\nPiet Jansen;Chef;vegetarisch',
    people: ['Piet Jansen / Chef'],
    skipped: ['vegetarisch'],
  },
  {
    kind: 'empty columns between',
    text: 'Naam\t\tFunctie\nPiet Jansen\t\tChef',
    people: ['Piet Jansen / Chef'],
  },
  {
    kind: 'a table of Markdown',
    text: '| Naam | Functie |\n|---|---|\n| Piet Jansen | Chef |',
    people: ['Piet Jansen / Chef'],
  },
  {
    kind: 'a company without anybody',
    text: 'Naam;Werkgever\n;Groenmeer\nPiet Jansen;Groenmeer',
    people: ['Piet Jansen / Groenmeer'],
    leftOut: ['noName: Groenmeer'],
  },
  {
    kind: 'heading in capitals, with colons',
    text: 'NAAM:;WERKGEVER:\nPiet Jansen;Groenmeer',
    people: ['Piet Jansen / Groenmeer'],
  },
  {
    kind: 'attendance sheet',
    text: 'Naam\tBijeenkomst 1\tBijeenkomst 2\nPiet Jansen\tx\tx',
    people: ['Piet Jansen'],
    skipped: ['Bijeenkomst 1', 'Bijeenkomst 2'],
  },
];

export const withoutHeadings: ListCase[] = [
  { kind: 'Jansen, Piet a line', text: 'Jansen, Piet\nBos, Anna', people: ['Piet Jansen', 'Anna Bos'] },
  { kind: 'one line of it', text: 'Jansen, Piet', people: ['Piet Jansen'] },
  {
    kind: 'prefix behind the first name',
    text: 'Vries, Anna de\nLinden, Esra van der',
    people: ['Anna de Vries', 'Esra van der Linden'],
  },
  {
    kind: 'prefix in front of the last name',
    text: 'de Vries, Anna\nvan der Linden, Esra',
    people: ['Anna de Vries', 'Esra van der Linden'],
  },
  {
    kind: 'initials behind the comma',
    text: 'Jansen, P.J.\nVries, A. de',
    people: ['P.J. Jansen', 'A. de Vries'],
  },
  {
    kind: 'prefix between commas',
    text: 'Vries, de, Anna\nJansen, , Piet',
    people: ['Anna de Vries', 'Piet Jansen'],
  },
  {
    kind: 'turned names beside a company',
    text: '"Jansen, Piet"\tGroenmeer\n"Vries, Anna de"\tGroenmeer',
    people: ['Piet Jansen / Groenmeer', 'Anna de Vries / Groenmeer'],
  },
  {
    kind: 'turned, with company by commas',
    text: 'Jansen, Piet, Groenmeer\nBos, Anna, Groenmeer',
    people: ['Piet Jansen / Groenmeer', 'Anna Bos / Groenmeer'],
  },
  {
    kind: 'turned, with the calling name',
    text: 'Jansen, P. (Piet)\nVries, A. de (Anna)',
    people: ['P. Jansen (Piet)', 'A. de Vries (Anna)'],
  },
  {
    kind: 'name and company by commas',
    text: 'Piet Jansen, Groenmeer\nAnna Bos, Kwekerij Zon',
    people: ['Piet Jansen / Groenmeer', 'Anna Bos / Kwekerij Zon'],
  },
  { kind: 'first name and company', text: 'Aylin, Groenmeer', people: ['Aylin / Groenmeer'] },
  {
    kind: 'name, company, role',
    text: 'Aylin Şahin; Groenmeer; Teamleider',
    people: ['Aylin Şahin / Groenmeer / Teamleider'],
  },
  {
    kind: 'name, role, company',
    text: 'Aylin Şahin;Teamleider;Groenmeer\nPiet Jansen;Planner;Groenmeer',
    people: ['Aylin Şahin / Groenmeer / Teamleider', 'Piet Jansen / Groenmeer / Planner'],
  },
  {
    kind: 'name and role alone',
    text: 'Aylin Şahin;Teamleider\nPiet Jansen;Planner',
    people: ['Aylin Şahin / Teamleider', 'Piet Jansen / Planner'],
  },
  {
    kind: 'first and last name in two columns',
    text: 'Anna\tde Vries\nPiet\tJansen\nFatma\tYıldız',
    people: ['Anna de Vries', 'Piet Jansen', 'Fatma Yıldız'],
  },
  {
    kind: 'first name, prefix, last name',
    text: 'Anna\tde\tVries\nPiet\t\tJansen',
    people: ['Anna de Vries', 'Piet Jansen'],
  },
  {
    kind: 'last name, prefix, first name',
    text: 'Vries\tde\tAnna\nJansen\t\tPiet',
    people: ['Anna de Vries', 'Piet Jansen'],
  },
  { kind: 'names in one line by commas', text: 'Anna, Jan, Koos', people: ['Anna', 'Jan', 'Koos'] },
  {
    kind: 'names in one line with "en"',
    text: 'Anna, Jan, Koos en Fatma',
    people: ['Anna', 'Jan', 'Koos', 'Fatma'],
  },
  {
    kind: 'full names in one line by semicolons',
    text: 'Piet Jansen; Anna de Vries; Koos Smit',
    people: ['Piet Jansen', 'Anna de Vries', 'Koos Smit'],
  },
  {
    kind: 'numbered',
    text: '1. Piet Jansen\n2. Anna Bos\n4. Lotte',
    people: ['Piet Jansen', 'Anna Bos', 'Lotte'],
  },
  {
    kind: 'numbered with brackets',
    text: '1) Piet Jansen\n10) Anna Bos',
    people: ['Piet Jansen', 'Anna Bos'],
  },
  {
    kind: 'numbered by Word, with tabs',
    text: '1.\tPiet Jansen\n2.\tAnna Bos',
    people: ['Piet Jansen', 'Anna Bos'],
    skipped: ['1.'],
  },
  { kind: 'bullets', text: '• Piet Jansen\n• Anna Bos', people: ['Piet Jansen', 'Anna Bos'] },
  { kind: 'hyphens', text: '- Piet Jansen\n- Anna Bos', people: ['Piet Jansen', 'Anna Bos'] },
  { kind: 'ticks', text: '☐ Piet Jansen\n☑ Anna Bos', people: ['Piet Jansen', 'Anna Bos'] },
  {
    kind: 'bullets and turned names',
    text: '• Jansen, Piet\n• Bos, Anna',
    people: ['Piet Jansen', 'Anna Bos'],
  },
  {
    kind: 'parted by hyphens',
    text: 'Piet Jansen - Groenmeer - Chef\nAnna Bos – Groenmeer – Planner',
    people: ['Piet Jansen / Groenmeer / Chef', 'Anna Bos / Groenmeer / Planner'],
  },
  {
    kind: 'parted by spaces, out of a PDF',
    text: 'Piet Jansen   Groenmeer\nAnna Bos      Groenmeer',
    people: ['Piet Jansen / Groenmeer', 'Anna Bos / Groenmeer'],
  },
  {
    kind: 'hard spaces and marks of direction',
    text: '\u200EPiet\u00A0Jansen\u200B\n\u2068Anna Bos\u2069',
    people: ['Piet Jansen', 'Anna Bos'],
  },
  {
    kind: 'a double name',
    text: 'Anna Bos-de Vries\nJansen - Bos, Piet',
    people: ['Anna Bos-de Vries', 'Piet Jansen - Bos'],
  },
  { kind: 'what looks like code', text: '<b>Ann</b>;Groenmeer', people: ['<b>Ann</b> / Groenmeer'] },
];

export const addressLists: ListCase[] = [
  {
    kind: 'Outlook in one line, turned',
    text: 'Jansen, Piet <p@x.nl>; Vries, Anna de <a@x.nl>; Yıldız, Fatma <f@x.nl>',
    people: ['Piet Jansen / p@x.nl', 'Anna de Vries / a@x.nl', 'Fatma Yıldız / f@x.nl'],
  },
  {
    kind: 'Outlook in one line',
    text: 'Piet Jansen <p@x.nl>; Anna Bos <a@x.nl>;',
    people: ['Piet Jansen / p@x.nl', 'Anna Bos / a@x.nl'],
  },
  {
    kind: 'one a line',
    text: 'Piet Jansen <p@x.nl>\nAnna Bos <a@x.nl>',
    people: ['Piet Jansen / p@x.nl', 'Anna Bos / a@x.nl'],
  },
  {
    kind: 'by commas, turned names between quotes',
    text: '"Jansen, Piet" <p@x.nl>, "Bos, Anna" <a@x.nl>',
    people: ['Piet Jansen / p@x.nl', 'Anna Bos / a@x.nl'],
  },
  {
    kind: 'by commas',
    text: 'Piet Jansen <p@x.nl>, Anna Bos <a@x.nl>',
    people: ['Piet Jansen / p@x.nl', 'Anna Bos / a@x.nl'],
  },
  {
    kind: 'addresses alone',
    text: 'piet.jansen@x.nl; a.de.vries@x.nl',
    people: ['Piet Jansen / piet.jansen@x.nl', 'A. de Vries / a.de.vries@x.nl'],
  },
  {
    kind: 'addresses a line',
    text: 'piet@x.nl\nanna@x.nl',
    people: ['Piet / piet@x.nl', 'Anna / anna@x.nl'],
  },
  {
    kind: 'an address as its own name',
    text: "'piet@x.nl' <piet@x.nl>; Anna Bos <a@x.nl>",
    people: ['Piet / piet@x.nl', 'Anna Bos / a@x.nl'],
  },
  {
    kind: 'with its label',
    text: 'Aan: Piet Jansen <p@x.nl>; Anna Bos <a@x.nl>',
    people: ['Piet Jansen / p@x.nl', 'Anna Bos / a@x.nl'],
    leftOut: ['title: Aan:'],
  },
  {
    kind: 'mixed',
    text: 'k@x.nl; Piet Jansen <p@x.nl>; Koos Smit',
    people: ['K. / k@x.nl', 'Piet Jansen / p@x.nl', 'Koos Smit'],
  },
  { kind: 'mailto', text: 'Naam;E-mail\nPiet Jansen;mailto:p@x.nl', people: ['Piet Jansen / p@x.nl'] },
  {
    kind: 'address behind the name',
    text: 'Piet Jansen p@x.nl\nAnna Bos (a@x.nl)',
    people: ['Piet Jansen / p@x.nl', 'Anna Bos / a@x.nl'],
  },
  {
    kind: 'address in a table without headings',
    text: 'Piet Jansen;Groenmeer;p@x.nl\nAnna Bos;Groenmeer;a@x.nl',
    people: ['Piet Jansen / Groenmeer / p@x.nl', 'Anna Bos / Groenmeer / a@x.nl'],
  },
  {
    kind: 'address with its name in a column',
    text: 'Naam\tE-mail\nPiet Jansen\tPiet Jansen <p@x.nl>',
    people: ['Piet Jansen / p@x.nl'],
  },
];
