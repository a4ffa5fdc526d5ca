import { uiWords } from "./words";

/** The first stop of the keyboard; leads to the element with the id "main". */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-control focus:bg-card focus:px-4 focus:py-2"
    >
      {uiWords.skip}
    </a>
  );
}
