import { afterEach, describe, expect, it, vi } from 'vitest';
import { scrolls } from '$lib/ui/scrolls';

afterEach(() => vi.unstubAllGlobals());

/** A box of 300 pixels with something in it; gives what tells that a size changed. */
function boxWith(content: number) {
  let sized = (): void => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        sized = tell;
      }
      observe = (): void => sized();
      disconnect = vi.fn();
    },
  );
  const box = document.createElement('div');
  let width = content;
  Object.defineProperty(box, 'clientWidth', { value: 300 });
  Object.defineProperty(box, 'scrollWidth', { get: () => width });
  scrolls(box);
  return {
    box,
    resize: (to: number) => {
      width = to;
      sized();
    },
  };
}

describe('a table that may be wider than its place', () => {
  it('takes the focus only while a part of it is out of sight', () => {
    const { box, resize } = boxWith(300);
    expect(box.hasAttribute('tabindex')).toBe(false);
    resize(480);
    expect(box.tabIndex).toBe(0);
    resize(290);
    expect(box.hasAttribute('tabindex')).toBe(false);
  });
});
