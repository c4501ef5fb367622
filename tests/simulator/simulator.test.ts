import { expect, it } from 'vitest';
import { runScenario } from './scenario';

/** More of them, from another seed: `SCENARIOS=50000 SEED=1 npm run soak`. */
const scenarios = Number(process.env['SCENARIOS'] ?? 2000);
const firstSeed = Number(process.env['SEED'] ?? 20261124);
const AT_ONCE = 100;

it(`after ${scenarios} stories of bad weather all tablets and the endpoint hold the same, and nothing is lost`, async () => {
  const problems: string[] = [];
  for (let at = 0; at < scenarios; at += AT_ONCE) {
    const seeds = Array.from(
      { length: Math.min(AT_ONCE, scenarios - at) },
      (_, index) => firstSeed + at + index,
    );
    for (const seed of seeds) {
      const problem = await runScenario(seed);
      if (problem) problems.push(`seed ${seed}: ${problem}`);
    }
  }
  expect(problems).toEqual([]);
}, 3_600_000);
