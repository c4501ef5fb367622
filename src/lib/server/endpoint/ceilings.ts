/** How much a team may keep here; beyond it is refused as `too-large` (sync protocol, section "Refusals"). */
export interface Ceilings {
  /** Trainings of a team that are not erased. */
  trainings: number;
  /** Records of a training. */
  records: number;
  /** Photos of a team, and the bytes of all of them together. */
  photos: number;
  photoBytes: number;
}

/** Far above what teams of trainers were seen to need, and far below what fills a disk in a day. */
export const CEILINGS: Ceilings = {
  trainings: 2_000,
  records: 100_000,
  photos: 20_000,
  photoBytes: 20_000 * 1024 * 1024,
};
