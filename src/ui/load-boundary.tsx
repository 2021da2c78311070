import { Component, type ReactNode } from 'react';

interface LoadBoundaryProps {
  /** What stands in the place of a part that could not be loaded, or drawn. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps the rest of the page when a part of it cannot be loaded. */
export class LoadBoundary extends Component<LoadBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  /** What is caught here is still a fault: the console tells it, and a test hears of it. */
  override componentDidCatch(error: unknown) {
    reportError(error);
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
