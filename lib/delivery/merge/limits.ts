/** An application.yml has a few kilobytes; the largest known has 133 lines. */
export const MAX_BYTES = 256 * 1024;

/** The parser takes about 6 microseconds a token: 20,000 tokens, some 3,500 lines, keep every file under 250 ms. */
export const MAX_TOKENS = 20_000;

/** Parted by `---`; a server has a handful of profiles. */
export const MAX_DOCUMENTS = 50;

export const MAX_DEPTH = 50;

/** How many nodes the aliases of a file may stand for, all together. */
export const MAX_ALIASED_NODES = 10_000;
