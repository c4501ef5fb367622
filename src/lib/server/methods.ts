/** The methods that an address knows, for the header `Allow` (RFC 9110, section 10.2.1); none where it is unknown. */
export function methodsAt(routes: readonly { method: string; path: string }[], path: string): string[] {
  const methods = routes.filter((route) => route.method !== 'ALL' && fits(route.path, path));
  const names = new Set(methods.map(({ method }) => method));
  if (names.has('GET')) names.add('HEAD');
  return [...names];
}

function fits(route: string, path: string): boolean {
  const parts = route.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at])
  );
}
