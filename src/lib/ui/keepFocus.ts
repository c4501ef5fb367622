/** Where a keyboard or a screen reader goes on when what had the focus is gone. */

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

interface Place {
  element: HTMLElement;
  /** What it stood in, innermost first, each with its place among its brothers. */
  around: { parent: Element; index: number }[];
  /** The page's own heading then. */
  heading: HTMLElement | null;
}

/**
 * Watches an element: when what has the focus in it is taken away or can no longer be used, the focus goes to what
 * stands nearest, instead of to the beginning of the page. For use as an attachment.
 */
export function keepFocus(within: HTMLElement): () => void {
  let last: Place | null = null;

  function onfocusin({ target }: FocusEvent) {
    if (target instanceof HTMLElement) last = placeOf(target, within);
  }

  function mend() {
    if (!last || canHaveFocus(last.element)) return;
    const { element, around, heading } = last;
    // Some browsers leave it on a button that can no longer be pressed.
    if (document.activeElement !== document.body && document.activeElement !== element) return;
    last = null;
    // With another heading it is another page, such as that of a session that was started: it begins there.
    const begin = within.querySelector('h1');
    const place = begin && begin !== heading ? reachable(begin) : nearest(around);
    place?.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(() => requestAnimationFrame(mend));
  observer.observe(within, {
    ...{ childList: true, subtree: true },
    ...{ attributes: true, attributeFilter: ['disabled', 'hidden'] },
  });
  within.addEventListener('focusin', onfocusin);
  return () => {
    last = null;
    observer.disconnect();
    within.removeEventListener('focusin', onfocusin);
  };
}

function placeOf(element: HTMLElement, within: Element): Place {
  const around: Place['around'] = [];
  for (let at: Element = element; at !== within && at.parentElement; at = at.parentElement)
    around.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  return { element, around, heading: within.querySelector('h1') };
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.closest('[hidden]') === null;
}

/** In what is left of its surroundings: what came in its place, what stood before it, or the heading there. */
function nearest(around: Place['around']): HTMLElement | null {
  for (const { parent, index } of around) {
    if (!parent.isConnected) continue;
    const brothers = [...parent.children];
    const beside = [...brothers.slice(index), ...brothers.slice(0, index).reverse()];
    for (const brother of beside) {
      const found = firstFocusable(brother);
      if (found) return found;
    }
    const heading = parent.querySelector<HTMLElement>('h1, h2, h3');
    if (heading) return reachable(heading);
  }
  return null;
}

function firstFocusable(element: Element): HTMLElement | null {
  return element.matches(FOCUSABLE)
    ? (element as HTMLElement)
    : element.querySelector<HTMLElement>(FOCUSABLE);
}

/** A heading takes the focus without becoming a stop of the Tab key. */
function reachable(heading: HTMLElement): HTMLElement {
  heading.tabIndex = -1;
  return heading;
}
