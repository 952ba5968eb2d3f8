import ts from 'typescript'
import type { Mutant } from '#tests/mutation/mutant'

/**
 * All mutants of a file in one source, each behind a switch that is asked while it runs, so that one process can try
 * them one after another. No line is added: errors keep their places.
 */
export function instrument(file: string, source: string, mutants: Mutant[]): string {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const at = Map.groupBy(mutants, ({ start, end }) => `${start}-${end}`)

  const emit = (node: ts.Node): string => {
    let [text, cursor] = ['', node.getStart()]
    ts.forEachChild(node, (child) => {
      text += source.slice(cursor, child.getStart()) + emit(child)
      cursor = child.getEnd()
    })
    text += source.slice(cursor, node.getEnd())
    const own = at.get(`${node.getStart()}-${node.getEnd()}`)
    if (!own) return text
    at.delete(`${node.getStart()}-${node.getEnd()}`)
    return ts.isBlock(node) ? withReturns(text, own) : switched(node, text, own)
  }
  return source.slice(0, tree.getStart()) + emit(tree) + source.slice(tree.getEnd())
}

const asked = ({ id }: Mutant) => `mutated(${JSON.stringify(id)})`

const withReturns = (block: string, own: Mutant[]) =>
  `{${own.map((mutant) => ` if (${asked(mutant)}) { ${mutant.code} }`).join('')}${block.slice(1)}`

function switched(node: ts.Node, text: string, own: Mutant[]): string {
  const choice = own.reduceRight((rest, mutant) => `${asked(mutant)} ? (${codeOf(mutant)}) : ${rest}`, `(${text})`)
  return beginsStatement(node) ? `void (${choice})` : `(${choice})`
}

const codeOf = ({ id, code, opens }: Mutant) => (opens ? `opened(${JSON.stringify(id)}, ${code})` : code)

/** Without semicolons, a parenthesis at the start of a line would call what stands before it. */
function beginsStatement(node: ts.Node): boolean {
  let [inner, outer] = [node, node.parent]
  while (outer && !ts.isStatement(outer) && outer.getStart() === node.getStart()) [inner, outer] = [outer, outer.parent]
  return ts.isExpressionStatement(outer) && outer.expression.getStart() === node.getStart() && inner !== outer
}
