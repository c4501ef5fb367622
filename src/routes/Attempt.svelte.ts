import type { Tried } from '$lib/database/lock';
import { lockText } from '$lib/text/lock';

/** A passphrase or a recovery key that is tried: one at a time, and what came of the last. */
export class Attempt {
  busy = $state(false);
  /** What was wrong with what was typed, in words; '' where nothing was. */
  problem = $state('');
  /** It could not be tried, for want of memory or of an answer of the storage; nothing changed. */
  failed = $state(false);

  /** True once it was right. `work` gives null where it cannot be tried yet, and the fields say why. */
  async run(work: () => Promise<Tried | null>, wrong: string): Promise<boolean> {
    if (this.busy) return false;
    [this.busy, this.problem, this.failed] = [true, '', false];
    try {
      const tried = await work();
      if (tried?.ok) return true;
      if (tried) this.problem = tried.reason === 'wait' ? lockText.wait(Math.ceil(tried.ms / 1000)) : wrong;
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
    return false;
  }
}
