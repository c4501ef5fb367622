import { newDeviceId, openStore } from '../database/open';

/** The storage of this device; opened by the first read or write. */
export const store = openStore({
  name: 'mentorwijs',
  atOnce: localStorage,
  deviceId: newDeviceId(),
  now: () => Date.now(),
});
