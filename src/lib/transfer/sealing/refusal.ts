import type { BackupProblem } from '../../domain/problems';

/** Why a file is not put back; whoever reads files throws it. */
export class Refusal extends Error {
  constructor(readonly problem: BackupProblem) {
    super(problem);
    this.name = 'Refusal';
  }
}
