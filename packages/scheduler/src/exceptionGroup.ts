/** Several failures at once: its members are in `errors`. What a task group raises. */
export class ExceptionGroup extends AggregateError {
  override name = "ExceptionGroup";

  /** To the message the number of members is added, as Python shows it. */
  constructor(message: string, errors: Iterable<unknown>) {
    const members = [...errors];
    super(members, `${message} (${members.length} sub-exception${members.length === 1 ? "" : "s"})`);
  }
}
