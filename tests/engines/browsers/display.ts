import { firstLine, killTree, start } from './processes';

export interface Display {
  name: string;
  end: () => Promise<void>;
}

/** A screen that nobody sees. */
export async function openDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1280x24', '-nolisten', 'tcp'];
  const process = start('/usr/bin/Xvfb', args);
  return { name: `:${await firstLine(process)}`, end: () => killTree(process) };
}
