"use client";

import { FaultPage } from "@/components/setup/fault-page";

/** Whatever nobody expected. The digest is what the server's log knows the fault by; its message stays there. */
export default function ErrorPage({ error }: { readonly error: Error & { digest?: string } }) {
  return <FaultPage reference={error.digest} />;
}
