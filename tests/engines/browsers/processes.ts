import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** Starts a program that is ended with `killTree`; what it prints is nobody's. */
export function start(program: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const options: SpawnOptions = {
    env: { ...process.env, TZ: 'Europe/Amsterdam', LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  };
  return spawn(program, args, options);
}

/** What a program writes to its fourth stream, up to the end of a line. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdio[3] as Readable) {
    printed += String(chunk);
    if (printed.includes('\n')) return printed.trim();
  }
  throw new Error('the program ended before it said anything');
}

/** Ends a program and all that it started at once, as a tablet out of power does, and waits until it is gone. */
export async function killTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  for (const pid of [child.pid, ...descendants(child.pid)]) kill(pid);
  await gone;
}

/** The processes below this one that run a program of this name. */
export function descendantsNamed(child: ChildProcess, program: string): number[] {
  return descendants(child.pid ?? 0).filter((pid) => {
    const [command = ''] = read(`/proc/${pid}/cmdline`).split('\0');
    return command.endsWith(`/${program}`);
  });
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
