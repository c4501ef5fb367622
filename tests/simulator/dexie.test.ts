import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { DexieDevice } from './DexieDevice';
import { runScenario } from './scenario';

/** More of them, from another seed: `DEXIE_SCENARIOS=5000 SEED=1 npm run soak`. */
const scenarios = Number(process.env['DEXIE_SCENARIOS'] ?? 200);
const firstSeed = Number(process.env['SEED'] ?? 20261128);

it(`after ${scenarios} stories on the app’s own database all tablets and the endpoint hold the same`, async () => {
  const problems: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + scenarios; seed += 1) {
    const problem = await runScenario(seed, { newDevice: (...device) => new DexieDevice(...device) });
    if (problem) problems.push(`seed ${seed}: ${problem}`);
  }
  expect(problems).toEqual([]);
}, 3_600_000);
