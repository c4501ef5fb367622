/**
 * Lets a keyboard scroll what is wider than its place (WCAG 2.2, 2.1.1): it takes the focus while something of it is
 * out of sight, and only then. Not every browser does that by itself. For use as an attachment.
 */
export function scrolls(element: HTMLElement): () => void {
  const look = () => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const watch = new ResizeObserver(look);
  watch.observe(element);
  if (element.firstElementChild) watch.observe(element.firstElementChild);
  return () => watch.disconnect();
}
