/** Something that the operator can mend; the message is a sentence for them. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
