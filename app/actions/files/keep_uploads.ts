import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { fileLimits, MEGABYTE } from '#actions/files/limits'
import { roomProblem } from '#actions/files/room'
import type { Upload, UploadProblem } from '#actions/files/upload'
import { fileNameOf } from '#files/kinds/file_name'
import { recognise, type Recognised } from '#files/kinds/recognise'
import { makePreview, PREVIEW_TYPE } from '#files/preview/make_preview'
import { keepFile } from '#operations/keep_file'

/** Hours in which a kept file must be attached to something; until then it is its sender's alone. */
const HOURS_WAITING = 24

interface Kept {
  /** Ids of files that wait to be attached. */
  kept: string[]
  problems: UploadProblem[]
}

type Checked = Upload & Recognised

/** Keeps the files that are as they should be, with previews of pictures, and says what is wrong with the others. */
export async function keepUploads(uploads: Upload[]): Promise<Kept> {
  const [good, problems]: [Checked[], UploadProblem[]] = [[], []]
  for (const upload of uploads.map((each) => ({ ...each, name: fileNameOf(each.name) }))) {
    const checked = await check(upload)
    if ('code' in checked) problems.push(checked)
    else good.push(checked)
  }
  const full = good.length ? await roomProblem(good) : undefined
  if (full) return { kept: [], problems: [...problems, full] }
  const kept: string[] = []
  for (const upload of good) kept.push(await keep(upload))
  return { kept, problems }
}

async function check(upload: Upload): Promise<Checked | UploadProblem> {
  const { fileMegabytes } = fileLimits()
  const { name: file, size } = upload
  if (size > fileMegabytes * MEGABYTE) return { file, code: 'size', params: { most: fileMegabytes } }
  const found = await recognise(upload.path, file)
  return typeof found === 'string' ? { file, code: found } : { ...upload, ...found }
}

async function keep({ path, name, size, type, kind }: Checked): Promise<string> {
  const expiresAt = DateTime.utc().plus({ hours: HOURS_WAITING })
  const previewId = kind.picture ? await keepPreview(path, name, expiresAt) : undefined
  const bytes = { content: createReadStream(path), expectedBytes: size }
  return (await keepFile({ ...bytes, name, type, purpose: 'attachment', previewId, expiresAt })).id
}

async function keepPreview(path: string, name: string, expiresAt: DateTime): Promise<string | undefined> {
  const drawn = `${path}.webp`
  try {
    if (!(await makePreview(path, drawn))) return undefined
    const bytes = { content: createReadStream(drawn), expectedBytes: (await stat(drawn)).size }
    return (await keepFile({ ...bytes, name, type: PREVIEW_TYPE, purpose: 'preview', expiresAt })).id
  } finally {
    await rm(drawn, { force: true })
  }
}
