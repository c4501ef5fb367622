import type { Attachment } from 'svelte/attachments';

/**
 * Makes a dialog lie over everything while it is there, and gives the focus back to what opened it. `onclose` is told
 * at once: a browser says that it closed a dialog only a moment later, and what was opened since would be closed by it.
 * `stays`: whatever is pressed, only its own way out closes it.
 */
export function modal(
  onclose: () => void,
  stays: () => boolean = () => false,
): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const opener = document.activeElement;
    const cancelled = (event: Event) => {
      // Who picks no file cancels too, within the dialog.
      if (event.target !== dialog) return;
      event.preventDefault();
      if (!stays()) onclose();
    };
    // A browser closes it at a second Escape, whatever is answered to the first.
    const closed = () => (stays() ? dialog.showModal() : onclose());
    dialog.addEventListener('cancel', cancelled);
    dialog.addEventListener('close', closed);
    dialog.showModal();
    return () => {
      dialog.removeEventListener('close', closed);
      dialog.removeEventListener('cancel', cancelled);
      // A browser gives the focus back where a dialog closes, and not where it is taken away.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  };
}
