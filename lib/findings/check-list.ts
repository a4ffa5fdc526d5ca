import { ofConnection } from "./check-list/of-connection";
import { ofUsers } from "./check-list/of-users";
import { onServer } from "./check-list/on-server";
import type { ListedCause, Setup } from "./listed-cause";

/**
 * What no session can show, because it happens on the BlueRange server or in a browser later on: in the order in which
 * it is met, at the start of the server, in its connection, by its users.
 */
export function checkListOf(setup: Setup): readonly ListedCause[] {
  return [...onServer(setup), ...ofConnection(setup), ...ofUsers(setup)];
}
