"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { faultWords } from "./words/fault";

/**
 * For what nobody expected. `reference` is what the server's log knows it by. Every page brings it along, so it stands
 * without the frame of the others.
 */
export function FaultPage({ reference }: { readonly reference: string | undefined }) {
  return (
    <main className="mx-auto max-w-[52rem] px-4 pt-12 pb-20 md:px-6">
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
    </main>
  );
}
