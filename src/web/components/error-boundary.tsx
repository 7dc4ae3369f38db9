import { Component, type ComponentChildren } from 'preact';
import { ApiError } from '../api/errors.js';
import { addressHere } from '../api/source.js';
import { Failed } from './status.js';

/** A fault in a page is shown in its place; the rest stays. */
export class ErrorBoundary extends Component<
  { readonly children: ComponentChildren },
  { readonly error?: Error; readonly tries?: number }
> {
  override componentDidCatch(error: Error): void {
    this.setState({ error });
  }

  override render() {
    const { error, tries = 0 } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div class="page">
        <Failed
          error={error}
          tries={tries}
          again={() =>
            // The browser asks again for a module that failed only after a reload; without a server that would leave nothing.
            error instanceof ApiError
              ? void fetch(addressHere('/')).then(
                  () => location.reload(),
                  () => this.setState({ tries: tries + 1 }),
                )
              : this.setState({ error: undefined as never })
          }
        />
      </div>
    );
  }
}
