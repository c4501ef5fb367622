import { untrack } from 'svelte';
import { told } from '$lib/app/Told.svelte';
import type { Progress } from '$lib/session/progress';
import { stepSaid } from '$lib/text/session';

/**
 * Says each step of a session as it is taken or taken back, whoever took it: the clock itself says nothing. For use
 * while a component is made.
 */
export function sayStep(progress: () => Progress): void {
  let last = untrack(() => progress().lastStep?.id);
  let known = [last];
  const id = $derived(progress().lastStep?.id);
  $effect(() => {
    if (id === last) return;
    const isBack = id === undefined || known.includes(id);
    known = [...known, id];
    last = id;
    const { lastStep, blocks, current, phase } = untrack(progress);
    const block = phase === 'running' ? blocks[current ?? -1]?.title : undefined;
    told.say(stepSaid(isBack ? null : lastStep, block));
  });
}
