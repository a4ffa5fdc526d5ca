import { SetupShell } from "@/components/setup/setup-shell";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/page-heading";

export default function NotFound() {
  return (
    <SetupShell homeHref="/" helpHref="/help">
      <title>Page not found - AWS IoT setup for BlueRange</title>
      <BackLink href="/" />
      <PageHeading>Page not found</PageHeading>
      <p>There is no such page, or the setup was deleted from this server.</p>
      <p>
        <a href="/">Go to the start page</a> to continue a setup or begin a new one.
      </p>
    </SetupShell>
  );
}
