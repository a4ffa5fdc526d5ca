import { Note } from "@/components/ui/note";
import type { Notice } from "@/lib/wizard/words";

/** Remarks of a step, one note each. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  return notices.map(({ code, tone, text }) => (
    <Note key={`${code} ${text}`} tone={tone}>
      <p>{text}</p>
    </Note>
  ));
}
