import { dataTopics } from './data';
import { sessionTopics } from './session';
import { startTopics } from './start';
import type { HelpTopic } from './topic';

/** All help, in the order in which a new trainer needs it. */
export const helpTopics: readonly HelpTopic[] = [...startTopics, ...sessionTopics, ...dataTopics];
