/** What a session file may hold. All of it is far above what this product writes, and bounds what a reader needs. */

export const eventsMax = 200_000;

/** Of the file as it lies on the disk, and of its text when it was compressed. */
export const bytesMax = 100_000_000;

/** Of one line. The biggest events are plans: some ten documents of 8 kB. */
export const lineBytesMax = 1_000_000;

/** Text for each compressed byte. Session files reach about 30, and a bomb a thousand. */
export const expansionMax = 200;
