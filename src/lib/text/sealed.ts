/** How safe what is on the device is from who finds it. */
export const sealedText = {
  title: 'Wie mijn tablet vindt',
  what: 'Alles wat je invult, staat versleuteld op dit apparaat: ook wat je typt en nog niet hebt bewaard, foto’s en de koppeling met de server.',
  onlyLock:
    'Zonder wachtzin ligt de sleutel op hetzelfde apparaat. Dan houdt alleen de schermvergrendeling van je tablet anderen tegen. Zet een toegangscode op je tablet, en bij Instellingen, Beveiliging, een wachtzin.',
} as const;
