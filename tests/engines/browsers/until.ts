import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;
/** What takes a second alone takes many on a machine that has other work. */
const PATIENCE_MS = 20_000;

/**
 * Looks again and again until there is an answer, and gives it. An error counts as none; the last one is told when
 * time (ms) is over.
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  let problem: unknown = 'no answer';
  while (Date.now() < end) {
    try {
      const answer = await look();
      if (answer !== undefined && answer !== false) return answer;
      problem = 'not so';
    } catch (error) {
      problem = error;
    }
    await wait(LOOK_AGAIN_MS);
  }
  const why = problem instanceof Error ? problem.message.split('\n')[0] : String(problem);
  const failure = new Error(`${what}: not within ${patience} ms (${why})`);
  Error.captureStackTrace(failure, until);
  throw failure;
}
