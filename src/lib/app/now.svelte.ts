/**
 * The time of the wall clock (ms), renewed every second while somebody looks, and at once when a tablet wakes.
 * Make it while a component is set up.
 */
export class Now {
  ms = $state(Date.now());

  constructor() {
    $effect(() => {
      const tick = () => (this.ms = Date.now());
      const timer = setInterval(tick, 1000);
      document.addEventListener('visibilitychange', tick);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', tick);
      };
    });
  }
}
