"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { SetupShell } from "./setup-shell";
import { faultWords } from "./words";

/** For what nobody expected. `reference` is what the server's log knows it by. */
export function FaultPage({ reference }: { readonly reference: string | undefined }) {
  return (
    <SetupShell homeHref="/" helpHref="/help">
      <title>{faultWords.documentTitle}</title>
      <PageHeading why={faultWords.why}>{faultWords.title}</PageHeading>
      <p className="mb-2 max-w-[66ch]">{faultWords.remedy}</p>
      <p className="mb-6 font-mono">{reference ?? "-"}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button variant="primary" className="unscripted:hidden" onClick={() => window.location.reload()}>
          {faultWords.reload}
        </Button>
        <ButtonLink href="/" variant="secondary">
          {faultWords.home}
        </ButtonLink>
      </div>
    </SetupShell>
  );
}
