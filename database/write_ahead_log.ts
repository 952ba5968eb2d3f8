import { open } from 'node:fs/promises'

/**
 * SQLite's group commit. A web process commits without waiting for the disk (`synchronous = NORMAL`); what changed something
 * is answered once the log is on it. All who wait share one flush, off the main thread: with FULL, every commit holds up the
 * whole process for as long as the disk takes. Of what was not answered yet, a power cut may take the last commits.
 */
export class WriteAheadLog {
  private unflushed?: string
  private running: Promise<void> = Promise.resolve()
  private next?: Promise<void>

  constructor(private readonly flush = toDisk) {}

  /** To be called before a statement that writes, and before a commit. */
  written(path: string) {
    this.unflushed = path
  }

  /** Resolves once all that was committed so far is on the disk. */
  flushed(): Promise<void> {
    if (!this.unflushed) return this.running
    return (this.next ??= this.running.catch(() => {}).then(() => this.begin(this.unflushed!)))
  }

  private begin(path: string) {
    this.next = undefined
    this.unflushed = undefined
    this.running = this.flush(path).catch((error) => {
      this.unflushed = path
      throw error
    })
    return this.running
  }
}

async function toDisk(path: string) {
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}

export const writeAheadLog = new WriteAheadLog()
