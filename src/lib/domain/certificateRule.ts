/** Whether somebody gets a certificate of participation. `open`: what is to come can still bring it. */
export type RuleState = 'met' | 'open' | 'missed';

/** The rule of a training: to how many of its sessions somebody comes. */
export function ruleState({
  present,
  toCome,
  threshold,
}: {
  present: number;
  toCome: number;
  threshold: number;
}): RuleState {
  if (present >= threshold) return 'met';
  return present + toCome >= threshold ? 'open' : 'missed';
}
