export const settingsText = {
  title: 'Instellingen',
  storage: 'Opslag en reservekopie',
  storageWhat: 'Een reservekopie maken of terugzetten, en de ruimte op dit apparaat.',
  version: (version: string) => `Mentorwijs Trainer ${version}`,
  notMadeByTno: 'Hulpmiddel voor trainers van Mentorwijs. Niet gemaakt door TNO.',
} as const;

export const storageText = {
  title: 'Opslag en reservekopie',
  here: 'Op dit apparaat',
  usage: (used: string, quota: string) => `${used} in gebruik van ongeveer ${quota} die de browser toestaat.`,
  persistent: 'De browser mag deze gegevens niet zelf opruimen.',
  notPersistent:
    'De browser kan deze gegevens opruimen als het apparaat vol raakt. Zet de app op het beginscherm.',
  askPersistent: 'Vraag om blijvende opslag',
} as const;

/** "7,2 MB" or "10,7 GB" */
export function sizeInWords(bytes: number): string {
  const [size, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${size.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} ${unit}`;
}
