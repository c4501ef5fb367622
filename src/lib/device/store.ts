import { DATABASE, newDeviceId, openStore } from '../database/open';
import { storageAtOnce } from './storageAtOnce';

/** The storage of this device; opened by the first read or write. */
export const store = openStore({
  name: DATABASE,
  atOnce: storageAtOnce,
  deviceId: newDeviceId(),
  now: () => Date.now(),
});
