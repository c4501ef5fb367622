/** Why the content could not be put on the device; what was installed before is still there. */
export class InstallError extends Error {
  constructor(
    readonly reason: 'offline' | 'damaged',
    detail: string,
    cause?: unknown,
  ) {
    super(`content: ${detail}`, { cause });
    this.name = 'InstallError';
  }
}
