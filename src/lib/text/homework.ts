export const homeworkText = {
  title: 'Huiswerk',
  given: (title: string) => `Nu meegeven: ${title}`,
  previous: (title: string) => `Vorige keer meegegeven: ${title}`,
  minutes: (minutes: number) => `Ongeveer ${minutes} minuten.`,
  firstSession: 'Dit is de eerste bijeenkomst. Er is nog geen huiswerk om naar te vragen.',
} as const;
