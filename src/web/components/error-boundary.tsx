import { Component, type ComponentChildren } from 'preact';
import { Failed } from './status.js';

/** A fault in a page is shown in its place; the rest stays. */
export class ErrorBoundary extends Component<
  { readonly children: ComponentChildren },
  { readonly error?: Error }
> {
  override componentDidCatch(error: Error): void {
    this.setState({ error });
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div class="page">
        <Failed error={error} again={() => this.setState({ error: undefined as never })} />
      </div>
    );
  }
}
