// @ts-check
// `npm run test:webkit`: the journeys of this folder in an engine beside Chromium.
import { ENGINES } from './engines.js';
import { countsOf, runEngine } from './runEngine.js';
import { keepResult } from './table.js';

/** What "not available" is among the exit codes of sysexits.h: nothing was tried, so nothing passed or failed. */
const NOT_RUN = 69;

const [, , name = ''] = process.argv;
const result = runEngine(name);
if (result) {
  await keepResult(name, result);
  const { passed, failed } = countsOf(result);
  console.log(`${name} ${result.version}: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  const packages = ENGINES[name]?.packages.join(' ') ?? '';
  console.error(
    `Not run: ${name} is not on this machine and could not be installed. On Debian, as root: apt-get install ${packages}`,
  );
  process.exitCode = NOT_RUN;
}
