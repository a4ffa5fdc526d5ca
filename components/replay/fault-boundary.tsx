"use client";

import { Component, type ReactNode } from "react";

/**
 * Keeps a fault of ours within the session that is shown: the page from a disk has no other page to fall back to, and
 * would stand empty. React knows such a boundary as a class only.
 */
export class FaultBoundary extends Component<
  { readonly onFault: () => void; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFault();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
