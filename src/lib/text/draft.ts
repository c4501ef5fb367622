/** What was typed and not saved, and what somebody else saved meanwhile. */
export const draftText = {
  found: 'Je was hier nog mee bezig. Wat je typte, staat er weer.',
  goOn: 'Verder',
  drop: 'Weggooien',
  /** `by`: the name of who did; null where nobody said who works with that tablet. */
  changedMeanwhile: (value: string, by: string | null) =>
    `Intussen gewijzigd ${by ? `door ${by}` : 'op een ander apparaat'}: “${value}”. Bewaar je, dan blijft die waarde te zien bij de verschillen.`,
} as const;
