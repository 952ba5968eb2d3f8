import { posix } from 'node:path'
import { broken } from '#files/xlsx/read/problem'
import { readXml } from '#files/xlsx/read/xml_events'
import type { ZipReader } from '#files/xlsx/read/zip_reader'

/** Where a workbook keeps what is read of it. */
export interface WorkbookParts {
  /** Name of the first sheet that shows, and its part. */
  sheet: string
  path: string
  /** Names of the other sheets that show. */
  others: string[]
  /** Days are counted from 1904 on: workbooks of old Macs. */
  from1904: boolean
  texts?: string
  styles?: string
}

interface Relation {
  id: string
  type: string
  path: string
}

/** @throws FileProblem `workbook_broken`, also for any other kind of ZIP file */
export async function readParts(zip: ZipReader): Promise<WorkbookParts> {
  if (!zip.has('_rels/.rels')) throw broken('kind')
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.path
  if (!main || !zip.has(main)) throw broken('kind')
  const relations = await relationsOf(zip, main)
  const pathOf = (kind: string) => relations.find(({ type, path }) => type === kind && zip.has(path))?.path
  const { sheets, from1904 } = await sheetsOf(zip, main)
  const tables = sheets.flatMap(({ name, id }) => {
    const found = relations.find((relation) => relation.id === id && relation.type === 'worksheet')
    return found ? [{ name, path: found.path }] : []
  })
  const [first, ...others] = tables
  if (!first) throw broken('sheet')
  const names = others.map(({ name }) => name)
  return {
    ...{ sheet: first.name, path: first.path, others: names, from1904 },
    texts: pathOf('sharedStrings'),
    styles: pathOf('styles'),
  }
}

async function sheetsOf(zip: ZipReader, main: string) {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  await readXml(zip.text(main), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904)
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      if (name === 'sheet' && !hidden) sheets.push({ name: attributes.name ?? '', id: idIn(attributes) })
    },
  })
  return { sheets, from1904 }
}

/** `r:id`, whatever the prefix. */
const idIn = (attributes: { [name: string]: string }) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

/** What a part refers to (ECMA-376 part 2): paths are relative to its folder, or start at the root. */
async function relationsOf(zip: ZipReader, part: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(part)
  const list = posix.join(dir, '_rels', `${base}.rels`)
  const relations: Relation[] = []
  if (!zip.has(list)) return relations
  await readXml(zip.text(list), {
    open(name, { Id: id, Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return
      const path = posix.join('/', target.startsWith('/') ? '' : dir, target).slice(1)
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path })
    },
  })
  return relations
}
