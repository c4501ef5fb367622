export const themeText = {
  title: 'Kleuren van het scherm',
  what: 'Zon geeft zwart op wit met dikke lijnen, voor een zaal met veel licht.',
  kept: 'Je keuze geldt alleen op dit apparaat.',
} as const;

export const themeName = {
  system: 'Zoals dit apparaat',
  light: 'Licht',
  dark: 'Donker',
  sun: 'Zon',
} as const;
