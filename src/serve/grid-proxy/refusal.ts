/** The question cannot be answered as it was put: its status and the text of `error`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: 400 | 404 | 500 | 502,
    message: string,
  ) {
    super(message);
  }
}
