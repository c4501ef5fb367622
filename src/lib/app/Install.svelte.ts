/** What Chromium fires where an app can be put on the device, and nobody else does. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Whether the app runs as one of its own, and whether the browser can make it one. */
export class Install {
  /** Runs from its own icon, without a browser around it. */
  standalone = $state(false);
  #prompt: InstallPrompt | undefined = $state.raw();

  /** The browser can install the app at a tap. */
  get offered(): boolean {
    return this.#prompt !== undefined;
  }

  /** Listens from the start of the app on: the browser says it once. */
  start(): () => void {
    const display = matchMedia('(display-mode: browser)');
    const look = () => (this.standalone = !display.matches);
    const keep = (event: Event) => {
      event.preventDefault();
      this.#prompt = event as InstallPrompt;
    };
    const done = () => (this.#prompt = undefined);
    look();
    display.addEventListener('change', look);
    addEventListener('beforeinstallprompt', keep);
    addEventListener('appinstalled', done);
    return () => {
      display.removeEventListener('change', look);
      removeEventListener('beforeinstallprompt', keep);
      removeEventListener('appinstalled', done);
    };
  }

  /** Asks the browser's own question; it can be asked once. */
  async ask(): Promise<void> {
    const prompt = this.#prompt;
    this.#prompt = undefined;
    await prompt?.prompt();
  }
}

export const install = new Install();
