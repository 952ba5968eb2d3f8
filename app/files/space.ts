import { statfs } from 'node:fs/promises'
import { FileProblem } from '#files/file_problem'

/** Left free for the database and the logs. */
export const RESERVE_BYTES = 64 * 1024 * 1024

/** @throws FileProblem when the disk that holds `path` can't take so many bytes and keep its reserve */
export async function requireSpace(path: string, bytes: number, reserve = RESERVE_BYTES) {
  const { bavail, bsize } = await statfs(path)
  const [free, needed] = [bavail * bsize, bytes + reserve]
  if (free < needed) throw new FileProblem('disk_full', { free, needed })
}
