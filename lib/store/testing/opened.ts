import { type OpenedStore, openStore, type StoreOptions } from "../open-store";

/** Opens a store, or fails the test. */
export async function opened(options: StoreOptions): Promise<OpenedStore> {
  const result = await openStore(options);
  if (!result.ok) throw new Error(`the store did not open: ${result.problem.code}`);
  return result.value;
}
