import { classNames } from "@/components/ui/class-names";
import type { Facts } from "@/lib/wizard/words";
import { shellWords } from "./words/shell";

/** Which account every press of a button works on; nothing before one is chosen. */
export function AccountPill({ facts }: { readonly facts: Facts }) {
  if (facts.accountKind === "practice") {
    return <p className={classNames(pill, "bg-warn-wash text-warn")}>{shellWords.practice}</p>;
  }
  if (!facts.accountId) return null;
  return (
    <p className={classNames(pill, "bg-sunken text-quiet")}>
      {shellWords.account(dashed(facts.accountId), facts.region)}
    </p>
  );
}

/** 123456789012 as people compare it: 1234-5678-9012. */
export function dashed(accountId: string): string {
  return accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3");
}

const pill = "rounded-full px-2.5 py-0.5 text-[0.8125rem] font-semibold forced-colors:border";
