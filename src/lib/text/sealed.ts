/** How safe what is on the device is from who finds it. */
export const sealedText = {
  title: 'Wie mijn tablet vindt',
  what: 'Alles wat je invult, staat versleuteld op dit apparaat: ook wat je typt en nog niet hebt bewaard, foto’s en de koppeling met de server.',
  onlyLock:
    'De sleutel ligt op hetzelfde apparaat. Alleen de schermvergrendeling van je tablet houdt anderen dus tegen. Zet een toegangscode op je tablet.',
} as const;
