type Pressed = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>;

export type Asked = 'next' | 'previous' | 'keys';

const ASKS: Partial<Record<string, Asked>> = { PageDown: 'next', PageUp: 'previous', '?': 'keys' };

/**
 * What a key of a presenter in the hand (or of a keyboard) asks of a running session, or null: nothing while something
 * is typed or lies over the session, and a key that is held asks once. Before the room, with the podium over the
 * session, the blocks are still turned.
 */
export function askedByKey(pressed: Pressed, onPodium: boolean): Asked | null {
  const { key, repeat, ctrlKey, altKey, metaKey, target } = pressed;
  const asked = ASKS[key];
  if (!asked || repeat || ctrlKey || altKey || metaKey) return null;
  if (onPodium) return asked === 'keys' ? null : asked;
  if (target instanceof Element && target.closest('dialog, input, textarea, select')) return null;
  // A single character asks nothing but of what has the focus (WCAG 2.2, 2.1.4).
  const isInSession = target instanceof Element && target.closest('.running') !== null;
  return asked === 'keys' && !isInSession ? null : asked;
}
