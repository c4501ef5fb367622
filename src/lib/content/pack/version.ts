/** Compares versions (Semantic Versioning 2.0.0, 11.2): below 0 where `a` is the older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function newestFirst(a: { version: string }, b: { version: string }): number {
  return compareVersions(b.version, a.version);
}
