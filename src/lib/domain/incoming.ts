/** What a training that is not whole on this device lacks. */
export interface Incoming {
  /** So many of its records are here, as the endpoint last counted them; null where it did not. */
  counted: { here: number; total: number } | null;
  /** The rest comes by itself; not where the endpoint gives no more of it. */
  comes: boolean;
}
