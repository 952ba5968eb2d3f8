import { execFileSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { mkdtemp, rm, rmdir, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of some megabytes, in memory, that a test can fill: for whoever may mount one. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  static async mount(megabytes: number): Promise<SmallDisk> {
    const path = await mkdtemp(join(tmpdir(), 'small-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path])
    return new SmallDisk(path)
  }

  /** Leaves so many bytes free; whoever else writes meanwhile only makes it fuller. */
  async fill(free = 0) {
    const { bavail, bsize } = statfsSync(this.path)
    const filler = Buffer.alloc(Math.max(0, bavail * bsize - free))
    await writeFile(join(this.path, 'filler'), filler).catch((error) => {
      if (error.code !== 'ENOSPC') throw error
    })
  }

  async clear() {
    await truncate(join(this.path, 'filler'), 0)
    await rm(join(this.path, 'filler'))
  }

  async unmount() {
    execFileSync('umount', ['-l', this.path])
    await rmdir(this.path)
  }
}

/** In a container without the right to it, no disk can be mounted. */
export function canMount(): boolean {
  try {
    const path = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
    execFileSync('umount', [path])
    return true
  } catch {
    return false
  }
}
