import type { SessionId } from '../../domain/sessionId';

/** Where a passage stands: an item of a pack, a note of the trainer's or the help, and the place in it. */
export type PassagePlace =
  | { kind: 'chapter'; id: string; anchor: string }
  | { kind: 'block'; code: string }
  | { kind: 'exercise'; id: string; anchor: string }
  | { kind: 'sheet' | 'module' | 'scenario'; id: string }
  | { kind: 'note'; session: SessionId }
  | { kind: 'help'; id: string };

/** A piece of text that a search can find, short enough to be read at a glance. */
export interface Passage {
  id: string;
  place: PassagePlace;
  /** Of the chapter, the block, the exercise, or the training of a note. */
  title: string;
  /** The heading it stands under, or nothing. */
  heading: string;
  text: string;
}
