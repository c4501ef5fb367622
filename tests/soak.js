// @ts-check
import { spawnSync } from 'node:child_process';

// The long campaigns, whose short variants are part of npm test.
const env = {
  SCENARIOS: '20000',
  DEXIE_SCENARIOS: '5000',
  KILLS: '100',
  RAW_REQUESTS: '100000',
  BACKUP_MB: '500',
  ...process.env,
};
const suites = [
  'tests/simulator',
  'tests/server/killed.test.ts',
  'tests/server/rawFuzz.test.ts',
  'tests/unit/transfer/memory.test.ts',
];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', ...suites],
  { env, stdio: 'inherit' },
);
process.exit(status ?? 1);
