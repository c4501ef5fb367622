import { MINUTE_MS } from '$lib/domain/calendar';
import type { Disturbance } from '$lib/domain/learning';
import type { PlanBlock } from '$lib/domain/session';
import { agreedEnd, disturbanceDue, rehearsedProgress, type RehearsalStep } from '$lib/session/rehearsal';

interface Given {
  plan: readonly PlanBlock[];
  disturbances: readonly Disturbance[];
  /** How many times as fast as a real clock. */
  speed: number;
}

/** A session on a fast clock, in memory alone. `tick` says how much real time has passed. */
export class Rehearsal {
  readonly #given: Given;
  #elapsedMs = $state(0);
  #steps: readonly RehearsalStep[] = $state.raw([{ kind: 'start', atMs: 0 }]);
  #met: readonly Disturbance[] = $state.raw([]);
  /** What happens now: the clock stands still until the trainer carries on. */
  happening: Disturbance | null = $state.raw(null);
  stopped = $state(false);

  readonly progress = $derived.by(() => rehearsedProgress(this.#given.plan, this.#steps, this.#elapsedMs));
  /** Minutes since the start. */
  readonly agreedEnd = $derived.by(() => agreedEnd(this.#given.plan, this.#met));
  /** The block that comes next, or null in the last. */
  readonly next = $derived.by(() => this.progress.blocks.find(({ state }) => state === 'coming') ?? null);

  constructor(given: Given) {
    this.#given = given;
  }

  get ended(): boolean {
    return this.progress.phase === 'ended';
  }

  /** `realMs`: time by a real clock since the last tick. */
  tick(realMs: number): void {
    if (this.stopped || this.happening || this.ended) return;
    const elapsed = Math.round(this.#elapsedMs + realMs * this.#given.speed);
    const met = this.#met.map(({ id }) => id);
    const due = disturbanceDue(this.#given.disturbances, met, elapsed);
    // A page that was out of sight for a while lets nothing pass.
    this.#elapsedMs = due ? Math.max(this.#elapsedMs, due.atMinute * MINUTE_MS) : elapsed;
    if (!due) return;
    this.happening = due;
    this.#met = [...this.#met, due];
  }

  carryOn(): void {
    this.#elapsedMs += (this.happening?.takesMinutes ?? 0) * MINUTE_MS;
    this.happening = null;
  }

  goOn(): void {
    if (this.next) this.#step({ kind: 'goTo', block: this.next.code });
    else this.#step({ kind: 'end' });
  }

  shorten(block: string, minutes: number): void {
    this.#step({ kind: 'shorten', block, minutes });
  }

  skip(block: string): void {
    this.#step({ kind: 'skip', block });
  }

  #step(step: Omit<RehearsalStep, 'atMs'>): void {
    this.#steps = [...this.#steps, { ...step, atMs: this.#elapsedMs }];
  }
}
