import { Component, type ComponentChildren } from 'preact';
import { ApiError } from '../api/errors.js';
import { addressHere } from '../api/source.js';
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
        <Failed
          error={error}
          again={() =>
            // A part that could not be loaded is asked for anew only by a page that is: by one that there is still.
            error instanceof ApiError
              ? void fetch(addressHere('/')).then(
                  () => location.reload(),
                  () => undefined,
                )
              : this.setState({ error: undefined as never })
          }
        />
      </div>
    );
  }
}
