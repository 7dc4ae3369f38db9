import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for models and their data. */
export class LatentFolder {
  private readonly folder = mkdtempSync(join(tmpdir(), 'latent-'));

  at(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a model and its data; the path of the model. */
  write(yaml: string, csv: string): string {
    writeFileSync(this.at('model.csv'), csv);
    writeFileSync(this.at('model.yaml'), yaml);
    return this.at('model.yaml');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
