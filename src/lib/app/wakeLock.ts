/**
 * Keeps the screen on until the function it gives back is called, where the device can. The lock is lost when the
 * app goes to the background, so it is asked for again on return; a refusal (low battery) costs nothing but that.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let ended = false;

  async function ask(): Promise<void> {
    if (ended || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    const asked = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (ended) await asked?.release();
    else lock = asked;
  }

  const again = () => void ask();
  document.addEventListener('visibilitychange', again);
  void ask();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
