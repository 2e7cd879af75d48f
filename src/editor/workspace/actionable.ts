export interface Action {
  readonly title: string;
  run(): unknown;
}

/** An error with ways out of it, which are offered with its message. */
export class ActionableError extends Error {
  constructor(message: string, readonly actions: readonly Action[]) {
    super(message);
  }
}
