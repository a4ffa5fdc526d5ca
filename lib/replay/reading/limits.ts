/** What a session file may hold. All of it is far above what this product writes, and bounds what a reader needs. */

export const eventsMax = 200_000;

/** Of the file as it lies on the disk, and of its text when it was compressed. */
export const bytesMax = 100_000_000;

/** Of one line. The biggest events are plans: some ten documents of 8 kB. */
export const lineBytesMax = 1_000_000;

/**
 * Of JSON, in all: objects, arrays and what stands in them. 100,000 events have a million and a half. Each takes some
 * 70 bytes of memory, whatever it takes in the file: 14 MB of empty objects would take 330 MB.
 */
export const valuesMax = 5_000_000;

/** Of the lines that are read in one go; the page does nothing else meanwhile. */
export const blockBytesMax = 1_000_000;

/** Text for each compressed byte. Session files reach about 30, and a bomb a thousand. */
export const expansionMax = 200;
