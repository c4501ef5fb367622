// The device is the truth: nothing is rendered elsewhere.
export const ssr = false;
