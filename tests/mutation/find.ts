import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import type { Mutant } from '#tests/mutation/mutant'
import { mutators } from '#tests/mutation/mutators/index'

const SOURCES = ['app/**/*.ts', 'start/**/*.ts', 'database/*.ts', 'database/migrations/*.ts']

/** Every mutant of the house, in the order of files and lines. */
export const allMutants = (): Mutant[] =>
  globSync(SOURCES)
    .sort()
    .flatMap((file) => mutantsOf(file))

export function mutantsOf(file: string, source = readFileSync(file, 'utf8')): Mutant[] {
  const apt = mutators.filter(({ files, except }) => files.test(file) && !except?.test(file))
  if (!apt.length) return []
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const taken = new Map<string, number>()
  const visit = (node: ts.Node) => {
    for (const mutator of apt)
      for (const { node: at, to, code, atStart = false, opens = false } of mutator.changes(node)) {
        const before = at.getText()
        const name = `${file} ${mutator.name}: ${before.replace(/\s+/g, ' ').slice(0, 90)} → ${to}`
        const count = (taken.get(name) ?? 0) + 1
        taken.set(name, count)
        const line = tree.getLineAndCharacterOfPosition(at.getStart()).line + 1
        const place = { file, line, start: at.getStart(), end: at.getEnd() }
        found.push({ id: count > 1 ? `${name} #${count}` : name, ...place, code, before, atStart, opens })
      }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}
