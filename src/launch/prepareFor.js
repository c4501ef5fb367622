// @ts-check
import { buildWhereStale } from './build.js';
import { installWhereStale } from './install.js';

/**
 * Makes a fresh clone ready for `npm start` ('start') or `npm test` ('test'). Ends the process with a sentence
 * where that cannot be done.
 * @param {string | undefined} what
 */
export async function prepareFor(what) {
  try {
    installWhereStale();
    if (what === 'start') buildWhereStale();
    if (what === 'test') {
      // Only now are the packages there that finding a browser may need.
      const { browserForTests } = await import('./browser.js');
      console.log(`Browser for the journeys: ${browserForTests()}`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
