import { buildWhereStale } from '../../src/launch/build.js';

/** The journeys try what `npm start` serves. */
export default function build(): void {
  buildWhereStale();
}
