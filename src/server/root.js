// @ts-check
import { fileURLToPath } from 'node:url';

/** The folder of the project, whichever folder a command was started in. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
