"use client";

import { createContext } from "react";

/** True where a screen shows a moment that is over: nothing on it moves by itself or takes the focus. */
export const Still = createContext(false);
