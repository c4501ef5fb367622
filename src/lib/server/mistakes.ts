/** What went wrong here and is no fault of a request's: counted for `/api/health`, and told to the operator. */
export class Mistakes {
  #count = 0;

  /** `log` gets nothing of a body, as far as an error does not carry it in its message. */
  constructor(private readonly log: (line: MistakeLine) => void) {}

  get count(): number {
    return this.#count;
  }

  /** `id` is the one that the caller was given in `X-Request-Id`. */
  report(id: string, error: unknown): void {
    this.#count += 1;
    this.log({ id, ...described(error) });
  }
}

export interface MistakeLine {
  id: string;
  error: string;
  code: string | null;
  /** Where in the program it was. */
  at: string[];
}

const MOST_FRAMES = 8;

export function described(error: unknown): Omit<MistakeLine, 'id'> {
  if (!(error instanceof Error)) return { error: typeof error, code: null, at: [] };
  // What JSON.parse says quotes the text that it read, and that is somebody's.
  const message = error instanceof SyntaxError ? '' : `: ${error.message}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: `${error.name}${message}`,
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    at: frames.slice(0, MOST_FRAMES).map((line) => line.trim()),
  };
}
