export const undoText = {
  saved: 'Bewaard.',
  earlier: (count: number) => (count === 1 ? 'daarna nog 1 stap terug' : `daarna nog ${count} stappen terug`),
  takenBack: ({ back, stayed }: { back: number; stayed: number }) =>
    stayed === 0
      ? back === 1
        ? 'Teruggezet.'
        : `${back} teruggezet.`
      : back === 0
        ? 'Niet teruggezet: dit is daarna gewijzigd.'
        : `${back} teruggezet, ${stayed} die daarna ${stayed === 1 ? 'is' : 'zijn'} gewijzigd ${stayed === 1 ? 'blijft' : 'blijven'}.`,
} as const;
