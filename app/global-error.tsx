"use client";

/** For a fault so deep that not even the frame of the pages stands. Plain words, no parts that could fail too. */
export default function GlobalError({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong - AWS IoT setup for BlueRange</title>
        <h1>Something went wrong here</h1>
        <p>What was saved before is kept, and what was done in AWS stays done. Load the page again.</p>
        <p>Reference: {error.digest ?? "-"}</p>
        {/* A whole new page load is what is wanted here. */}
        <a href="/">Go to the start page</a>
      </body>
    </html>
  );
}
