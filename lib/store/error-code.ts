import "server-only";
import { z } from "zod";

const coded = z.object({ code: z.string() });

/** The code of an error of Node, SQLite or PostgreSQL ("EACCES", "SQLITE_BUSY", "28P01"). */
export function errorCode(error: unknown): string | undefined {
  return coded.safeParse(error).data?.code;
}
