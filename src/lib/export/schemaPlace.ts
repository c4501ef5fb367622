/** Raised where a file of a training no longer says the same: a name that goes, or means something else. */
export const CYCLE_FILE_VERSION = 1;
/** Names the schema in each file, wherever it is read. */
export const CYCLE_SCHEMA_ID = 'urn:mentorwijs-trainer:training:1';
/** Where the app serves the schema. */
export const CYCLE_SCHEMA_PATH = '/schemas/training-1.schema.json';
