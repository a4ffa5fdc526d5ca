import { classNames } from "@/components/ui/class-names";
import type { Facts } from "@/lib/wizard/words";
import { shellWords } from "./words/shell";

/**
 * Which account every press of a button works on; nothing before one is chosen. Where something stands in for AWS it
 * is said beside it: keys that are typed here go there.
 */
export function AccountPill({
  facts,
  awsEndpoint,
}: {
  readonly facts: Facts;
  /** The address that calls are sent to instead of AWS, where the server was started with one. */
  readonly awsEndpoint: string | undefined;
}) {
  if (facts.accountKind === "practice") {
    return <p className={classNames(pill, "bg-warn-wash text-warn")}>{shellWords.practice}</p>;
  }
  return (
    <>
      {facts.accountId && (
        <p className={classNames(pill, "bg-sunken text-quiet")}>
          {shellWords.account(dashed(facts.accountId), facts.region)}
        </p>
      )}
      {awsEndpoint && (
        <p className={classNames(pill, "bg-warn-wash wrap-anywhere text-warn")}>
          {shellWords.standIn(awsEndpoint)}
        </p>
      )}
    </>
  );
}

/** 123456789012 as people compare it: 1234-5678-9012. */
export function dashed(accountId: string): string {
  return accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3");
}

const pill = "rounded-full px-2.5 py-0.5 text-[0.8125rem] font-semibold forced-colors:border";
