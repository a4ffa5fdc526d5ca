import "server-only";
import { z } from "zod";
import packageJson from "@/package.json";

const { name, version } = z.object({ name: z.string(), version: z.string() }).parse(packageJson);

/** Name and version, as they stand in sessions and files. */
export const product = `${name} ${version}`;
