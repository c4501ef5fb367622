import { tick } from 'svelte';
import type { StorageProblem } from '../domain/problems';
import { told } from './Told.svelte';
import { saving, type Written } from './writes.svelte';

interface Submission {
  /** Whether all that is filled in can be written; else the first field that cannot gets the focus. */
  isRight: () => boolean;
  write: () => Promise<unknown>;
  written: Written;
  /** What is said once it is written, where not only that; false where the screen says it otherwise. */
  said?: string | false;
}

/** How a form is sent: once, however often its button or Enter is pressed while the write is under way. */
export class Form {
  /** Somebody tried to send it: from then on what is missing is said. */
  tried = $state(false);
  busy = $state(false);
  /** What the last try to write it ran into. */
  problem: StorageProblem | null = $state(null);

  /** True once all of it is on the device. */
  send(event: Event, { isRight, write, written, said }: Submission): Promise<boolean> {
    return this.once(event, isRight, async () => {
      const isWritten = await saving.run(write, written);
      this.problem = isWritten ? null : saving.problemOf(written.control);
      if (isWritten && said !== false) told.say(said ?? null);
      return isWritten;
    });
  }

  /** The same for what is no write, or what says by itself how it went. `act` fulfils with whether it was done. */
  async once(event: Event, isRight: () => boolean, act: () => Promise<boolean>): Promise<boolean> {
    event.preventDefault();
    if (this.busy) return false;
    this.tried = true;
    if (!isRight()) {
      await tick();
      const { target } = event;
      if (target instanceof HTMLFormElement) target.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return false;
    }
    this.busy = true;
    try {
      const isDone = await act();
      if (isDone) this.tried = false;
      return isDone;
    } finally {
      this.busy = false;
    }
  }
}
