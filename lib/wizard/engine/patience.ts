/** How long AWS's delays are waited for, in milliseconds. Sources: facts on propagation in docs/decisions. */
export interface Patience {
  /** After an unknown outcome, before looking whether it happened: a late request may still arrive. */
  readonly settleMs: number;
  /** For the checks after the last change. */
  readonly verifyMs: number;
  /** For a change that AWS can't do yet: it does not show a sibling everywhere, or is busy with the same thing. */
  readonly siblingMs: number;
  /** For a change that AWS can't do before it has noticed everywhere that something was detached. */
  readonly detachMs: number;
  /** Between two looks. */
  readonly pauseMs: number;
}

export const defaultPatience: Patience = {
  settleMs: 15_000,
  verifyMs: 90_000,
  siblingMs: 45_000,
  detachMs: 330_000,
  pauseMs: 1_500,
};
