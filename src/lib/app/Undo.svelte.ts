/** The last thing that can be taken back with one tap; a newer one takes its place. */
class UndoOffer {
  current: { message: string; undo: () => Promise<unknown> } | null = $state.raw(null);

  offer(message: string, undo: () => Promise<unknown>): void {
    this.current = { message, undo };
  }

  dismiss(): void {
    this.current = null;
  }
}

export const undoOffer = new UndoOffer();
