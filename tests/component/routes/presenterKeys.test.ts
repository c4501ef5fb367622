import { describe, expect, it } from 'vitest';
import { askedByKey } from '../../../src/routes/trainingen/[id]/bijeenkomst/[nummer=sessionNumber]/draaiboek/lopend/presenterKeys';

function press(
  key: string,
  { within = 'main', inside = '', ...how }: KeyboardEventInit & { within?: string; inside?: string } = {},
) {
  const target = document.body.appendChild(document.createElement(within));
  target.className = inside;
  const pressed = new KeyboardEvent('keydown', { key, bubbles: true, ...how });
  target.dispatchEvent(pressed);
  return pressed;
}

describe('the keys of a presenter', () => {
  it('turn the blocks, and show what they do', () => {
    expect(askedByKey(press('PageDown'), false)).toBe('next');
    expect(askedByKey(press('PageUp'), false)).toBe('previous');
    expect(askedByKey(press('?', { inside: 'running' }), false)).toBe('keys');
    expect(askedByKey(press('Enter'), false)).toBeNull();
  });

  it('turn the blocks with the clock before the room, and show the room nothing else', () => {
    expect(askedByKey(press('PageDown', { within: 'dialog' }), true)).toBe('next');
    expect(askedByKey(press('?', { within: 'dialog' }), true)).toBeNull();
  });

  it('show what they do only where the focus is in the session: a single character is no shortcut elsewhere', () => {
    expect(askedByKey(press('?'), false)).toBeNull();
  });

  it('do nothing while something is typed or lies over the session', () => {
    expect(askedByKey(press('?', { within: 'textarea' }), false)).toBeNull();
    expect(askedByKey(press('PageDown', { within: 'dialog' }), false)).toBeNull();
  });

  it('turn one block when held, and leave the browser its own keys', () => {
    expect(askedByKey(press('PageDown', { repeat: true }), false)).toBeNull();
    expect(askedByKey(press('PageDown', { ctrlKey: true }), false)).toBeNull();
  });
});
