/**
 * A value that must never be seen by accident.
 *
 * A Secret is not assignable to Json, so the compiler keeps it out of events, answers and page props. Whatever
 * prints or serialises it gets a placeholder; only `reveal()` gives the value, and every call of `reveal(` is a
 * place to look at in review: it may stand only towards AWS, the vault or a download.
 */
const PLACEHOLDER = "[secret]";

export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return PLACEHOLDER;
  }

  toJSON(): string {
    return PLACEHOLDER;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return PLACEHOLDER;
  }
}
