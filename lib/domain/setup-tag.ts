/** The tag by which a setup recognises what it made. Its value is the session's id. */
export const setupTag = "bluerange:setup";
