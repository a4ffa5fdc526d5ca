/**
 * What to do with the files on the server, for README.txt and for the page alike: where they go, what puts them into
 * effect, what is then to be seen, and the way back. Nothing secret is in it.
 */
export type InstallGuide = readonly GuideSection[];

export interface GuideSection {
  readonly title: string;
  /** Not needed at first: a page may fold it. */
  readonly isLater?: true;
  /** Of use also when the files are in their place. */
  readonly stays?: true;
  readonly parts: readonly GuidePart[];
}

/** A paragraph, or lines to copy: commands, paths, settings. */
export type GuidePart = string | { readonly lines: readonly string[] };
