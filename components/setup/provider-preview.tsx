import { readExternalUrl } from "@/lib/domain/external-url";
import { formWords } from "./words/form";

/** What the typed address becomes in AWS, while it can still be changed. Silent while it can't be read. */
export function ProviderPreview({ typed }: { readonly typed: string }) {
  const read = readExternalUrl(typed);
  if (!read.ok) return null;
  return (
    <div className="border-l-2 border-accent py-0.5 pl-3">
      <p>
        {formWords.provider}:{" "}
        <span className="font-mono text-[0.875rem] font-semibold wrap-anywhere">{read.value.host}</span>
      </p>
      <p className="text-quiet">{formWords.permanent}</p>
      {read.value.notices.map(({ code, tone, text }) => (
        <p key={code} className={tone === "warning" ? "text-warn" : "text-quiet"}>
          {text}
        </p>
      ))}
    </div>
  );
}
