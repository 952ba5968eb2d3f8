import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeTime } from 'ulid'
import { AddComment } from '#actions/comments/add_comment'
import { AttachTo } from '#actions/files/attach_to'
import { keepUploads } from '#actions/files/keep_uploads'
import type { Upload } from '#actions/files/upload'
import { momentAt } from '#database/decorators'
import { demoFiles } from '#database/seeders/demo/demo_files'
import type { DemoTalk, DemoTenant } from '#database/seeders/demo/tenants'
import { people } from '#dictionaries/people'
import { readRecord } from '#lists/read_records'
import { loadConfiguration } from '#tenancy/configuration'
import { current, runAs } from '#tenancy/current'

/** What people said about the newest customers, and the files that they attached: in this order, between then and now. */
export async function talkTenant({ talk }: DemoTenant, customerIds: string[]) {
  const newest = customerIds.toReversed()
  for (const [at, said] of talk.entries()) await sayAs(said, newest[said.customer], (at + 1) / (talk.length + 1))
}

function sayAs({ by, ...said }: DemoTalk, customerId: string, share: number) {
  const { id, name, membershipId } = people().find(({ email }) => email === by)!
  const { locale, timeZone } = current.user!
  return runAs(current.tenant, { id, name, membershipId, locale, timeZone }, async () => {
    await loadConfiguration()
    await say(said, customerId, share)
  })
}

async function say({ text, files = [] }: Pick<DemoTalk, 'text' | 'files'>, customerId: string, share: number) {
  const customer = (await readRecord(customerId))!
  await withUploads(files, async (uploads) => {
    if (!text) return void (await new AttachTo().handle({ customerId }, uploads, null))
    const { kept } = await keepUploads(uploads)
    const born = decodeTime(customerId)
    const at = momentAt(born + Math.floor(share * (Date.now() - born)))
    await new AddComment().handle(customer, { body: text, told: [], files: kept }, { at })
  })
}

async function withUploads(names: string[], work: (uploads: Upload[]) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  try {
    await work(await Promise.all(names.map((name) => uploadOf(folder, name))))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function uploadOf(folder: string, name: string): Promise<Upload> {
  const [path, content] = [join(folder, name), await demoFiles[name]()]
  await writeFile(path, content)
  return { path, name, size: content.length }
}
