import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import mail from '@adonisjs/mail/services/main'

/** Mails that would have gone out; they are kept from the moment this is called. */
export function keepMails() {
  const { mails } = mail.fake()
  return { count: () => mails.sent(() => true).length + mails.queued(() => true).length, restore: () => mail.restore() }
}

/** What a request can leave behind beside rows: files and mails. */
export async function traces(mails: { count(): number }) {
  return { files: await filesIn(join(process.env.STORAGE_PATH!, 'files')), mails: mails.count() }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = names.map(async (name) => `${name} ${(await stat(join(folder, name))).size}`)
  return (await Promise.all(sizes)).sort()
}
