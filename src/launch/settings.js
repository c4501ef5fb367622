// @ts-check

/**
 * The parts of a setting that may hold several, apart by commas or spaces.
 * @param {string | undefined} setting
 */
export function listOf(setting) {
  return (setting ?? '').split(/[\s,]+/).filter((part) => part !== '');
}
