import type { ReactNode } from "react";
import type { ScreenProps } from "@/components/setup/screens/screen";
import { SessionScreen } from "@/components/setup/screens/session-screen";
import { runtime } from "@/lib/runtime/runtime";

/** The frame of a session's pages on this server. */
export function StepFrame({
  screen,
  children,
}: {
  readonly screen: ScreenProps;
  readonly children: ReactNode;
}) {
  return (
    <SessionScreen {...screen} awsEndpoint={runtime().awsEndpoint}>
      {children}
    </SessionScreen>
  );
}
