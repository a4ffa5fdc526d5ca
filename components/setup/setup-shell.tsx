import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { SkipLink } from "@/components/ui/skip-link";
import type { FormAction } from "@/lib/wizard/form";
import type { Facts } from "@/lib/wizard/words";
import { AccountPill } from "./account-pill";
import { ActionForm } from "./action-form";
import { SupportMenu } from "./support-menu";
import { shellWords } from "./words/shell";

/** The frame of every page: header, rail, reading column, picture. Without rail and picture one column is left. */
export function SetupShell({
  homeHref,
  helpHref,
  facts = {},
  awsEndpoint,
  sessionFileHref,
  viewerHref,
  replayHref,
  forgetKeys,
  rail,
  picture,
  children,
}: {
  readonly homeHref: string;
  readonly helpHref: string;
  readonly facts?: Facts;
  readonly awsEndpoint?: string | undefined;
  readonly sessionFileHref?: string;
  /** A page from the disk that opens session files. */
  readonly viewerHref?: string;
  /** The session's own replay. */
  readonly replayHref?: string;
  /** Given while the operator's credentials are stored. */
  readonly forgetKeys?: FormAction;
  readonly rail?: ReactNode;
  readonly picture?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <ShellHeader
        homeHref={homeHref}
        helpHref={helpHref}
        facts={facts}
        awsEndpoint={awsEndpoint}
        isNarrow={!rail}
      >
        {forgetKeys && (
          <ActionForm
            action={forgetKeys}
            label={shellWords.forget}
            busyLabel={shellWords.forgetting}
            variant="quiet"
          />
        )}
        {sessionFileHref && (
          <SupportMenu sessionFileHref={sessionFileHref} replayHref={replayHref} viewerHref={viewerHref} />
        )}
      </ShellHeader>
      <div className={rail ? railGrid : plainGrid}>
        {rail}
        <main id="main" tabIndex={-1} className="min-w-0">
          {children}
        </main>
        {picture && <aside className={pictureClass}>{picture}</aside>}
      </div>
    </>
  );
}

/** Product, account, and what every page offers. */
export function ShellHeader({
  homeHref,
  helpHref,
  facts = {},
  awsEndpoint,
  isNarrow = false,
  children,
}: {
  /** Undefined on a page without a server. */
  readonly homeHref: string | undefined;
  readonly helpHref: string | undefined;
  readonly facts?: Facts;
  readonly awsEndpoint?: string | undefined;
  /** As wide as one reading column, like the page below it. */
  readonly isNarrow?: boolean;
  /** Before the link to the help. */
  readonly children?: ReactNode;
}) {
  return (
    <header className={headerClass}>
      <div className={classNames(headerRow, isNarrow ? "max-w-[52rem]" : "max-w-[84rem]")}>
        <a
          href={homeHref}
          className="inline-flex min-h-6 items-center font-[650] text-ink no-underline [&[href]:hover]:underline"
        >
          {shellWords.product}
        </a>
        <AccountPill facts={facts} awsEndpoint={awsEndpoint} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-[0.9375rem] md:ml-auto print:hidden">
          {children}
          {helpHref && (
            <a href={helpHref} className={headerLink}>
              {shellWords.help}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

const headerClass = "border-b border-line bg-card print:border-0";

const headerRow = "mx-auto flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-2.5 md:px-6 print:px-0";

const headerLink = "inline-flex min-h-8 items-center";

const railGrid =
  "mx-auto grid max-w-[84rem] grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 px-4 pt-5 pb-20 md:grid-cols-[13rem_minmax(0,1fr)] md:px-6 md:pt-10 xl:grid-cols-[14rem_minmax(0,44rem)_minmax(15rem,18rem)] xl:gap-x-12 print:block print:p-0";

const plainGrid = "mx-auto max-w-[52rem] px-4 pt-6 pb-20 md:px-6 md:pt-12 print:p-0";

const pictureClass =
  "mt-8 border-t border-line pt-6 md:col-start-2 xl:col-start-3 xl:mt-0 xl:border-0 xl:pt-0 print:hidden";
