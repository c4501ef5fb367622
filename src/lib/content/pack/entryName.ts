const LONGEST_NAME = 200;

/** A name as it is read: the zips that Windows PowerShell 5 makes have backslashes between folders. */
export function pathOf(name: string): string {
  return name.replaceAll('\\', '/');
}

/** A path that stays within its folder on any device. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > LONGEST_NAME) return false;
  // Control characters, NUL among them, and drive letters or streams of Windows.
  if (/[\p{Cc}:]/u.test(path)) return false;
  const parts = path.replace(/\/$/, '').split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Hidden files; folders, settings, icons and previews of macOS and Windows; open documents and copies of editors. */
const LITTER = [
  /^\.(?!\.?$)/,
  /^__MACOSX$/,
  /^Icon\r$/,
  /^(eh)?thumbs\.db$/i,
  /^desktop\.ini$/i,
  /^~\$/,
  /~$/,
];

/** Whether a path is what a system or an editor left behind in the folder, and no part of the pack. */
export function isLitter(path: string): boolean {
  return path.split('/').some((part) => LITTER.some((kind) => kind.test(part)));
}

/** "pakket/" where every file stands in the folder of that name, else nothing. */
export function folderAround(paths: readonly string[]): string {
  const first = paths[0]?.split('/')[0] ?? '';
  return first !== '' && paths.every((path) => path.startsWith(`${first}/`)) ? `${first}/` : '';
}
