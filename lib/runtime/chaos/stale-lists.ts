import { isAwsAction, repeatClass } from "@/lib/aws/repeat-class";
import type { NumberedCall } from "./cells";
import type { Watch } from "./world";

/** So many looks after the write see what they saw before it. */
const STALE_LOOKS = 3;

/** AWS is eventually consistent: after the write, lists and descriptions stay for a while as they were. */
export function staleAfter({ action, occurrence }: NumberedCall): NonNullable<Watch["answered"]> {
  const before = new Map<string, unknown>();
  let writes = 0;
  let left = 0;
  return async (call, answer) => {
    if (call.action === action) {
      if (writes === occurrence) left = STALE_LOOKS;
      writes += 1;
    }
    if (!isAwsAction(call.action) || repeatClass[call.action] !== "read") return answer;
    const look = JSON.stringify(call);
    const earlier = before.get(look);
    if (left > 0 && earlier !== undefined) {
      left -= 1;
      return earlier;
    }
    before.set(look, answer);
    return answer;
  };
}
