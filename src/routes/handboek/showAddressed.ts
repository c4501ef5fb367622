/** Shows the place that the address names, once the text that holds it is there. */
export function showAddressed(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  target?.scrollIntoView();
  if (target?.tabIndex === -1) target.focus({ preventScroll: true });
}
