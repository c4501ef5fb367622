import { breakable } from './breakable';
import type { Structure } from '../tagging/structure';

/** A heading below the title, or (3) below such a one. */
export function headingOf(structure: Structure, title: string, level: 2 | 3 = 2) {
  const node = { text: breakable(title, 480, 14), style: level === 2 ? 'heading' : 'subheading' };
  return structure.text(node, level === 2 ? 'H2' : 'H3', structure.root, { title });
}
