import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import { isPlainJson } from "./is-plain-json";

/** Plain, bounded data without prototype keys. Walked by hand: a recursive schema would build its own copies. */
export const plainJsonSchema = z.custom<Json>(
  (value) => isPlainJson(value),
  "not plain JSON within its limits",
);
