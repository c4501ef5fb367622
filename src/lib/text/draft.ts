/** What was typed and not saved, and what somebody else saved meanwhile. */
export const draftText = {
  found: 'Je was hier nog mee bezig. Wat je typte, staat er weer.',
  goOn: 'Verder',
  drop: 'Weggooien',
  changedMeanwhile: (value: string) =>
    `Intussen gewijzigd op een ander apparaat: “${value}”. Bewaar je, dan blijft die waarde te zien bij de verschillen.`,
} as const;
