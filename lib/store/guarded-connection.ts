import type { SqliteDatabase } from "kysely";
import type Libsql from "libsql";

/**
 * libsql as Kysely wants it, with a guard: a boolean parameter makes libsql abort the whole process, so anything but
 * text, whole numbers and null is refused before it gets there.
 */
export function guardedConnection(
  connection: Libsql.Database,
  release: (connection: Libsql.Database) => void,
): SqliteDatabase {
  return {
    close: () => release(connection),
    prepare(text) {
      const statement = connection.prepare(text);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(checked(parameters)),
        run: (parameters) => statement.run(checked(parameters)),
        iterate: (parameters) => statement.iterate(checked(parameters)),
      };
    },
  };
}

function checked(parameters: readonly unknown[]): readonly unknown[] {
  for (const value of parameters) {
    // Named by its type only: the value may be a secret.
    if (!isStorable(value)) throw new TypeError(`not a value for the database: ${typeof value}`);
  }
  return parameters;
}

function isStorable(value: unknown): boolean {
  return value === null || typeof value === "string" || Number.isSafeInteger(value);
}
