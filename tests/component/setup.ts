import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';

// What the browser of these tests has not: a dialog is then open as any other element.
if (!('showModal' in HTMLDialogElement.prototype)) {
  Object.defineProperty(HTMLDialogElement.prototype, 'showModal', {
    value(this: HTMLDialogElement) {
      this.open = true;
    },
  });
}
