import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  description: "Sets up AWS IoT as the MQTT broker of a BlueRange server.",
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** Every answer carries a nonce of its own, so no page can be made in advance. */
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
