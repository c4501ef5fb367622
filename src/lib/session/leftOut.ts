import type { BlockProgress, Progress } from './progress';

/**
 * The blocks of a session that has ended without them: they are to be fitted in the next time. A pause is not made up
 * for. Nothing while it still runs: then it can yet be done.
 */
export function leftOut({ phase, blocks }: Pick<Progress, 'phase' | 'blocks'>): BlockProgress[] {
  return phase === 'ended'
    ? blocks.filter(({ state, format }) => state === 'skipped' && format !== 'pause')
    : [];
}
