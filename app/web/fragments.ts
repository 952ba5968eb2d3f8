import { EdgeError } from 'edge.js'
import type { TagContract } from 'edge.js/types'

/**
 * Thrown as soon as the last wanted fragment is rendered, so that the rest of the page costs nothing. Edge passes its own
 * errors on as they are; their constructor is left out, as the stack that it prints costs more than many a fragment.
 */
export class FragmentsReady {
  constructor(readonly html: string) {}
}
Object.setPrototypeOf(FragmentsReady.prototype, EdgeError.prototype)

export class Fragments {
  #wanted: Map<string, string | null>

  constructor(names: string[]) {
    this.#wanted = new Map(names.map((name) => [name, null]))
  }

  take(name: string, html: string) {
    if (this.#wanted.has(name)) this.#wanted.set(name, html)
    const found = [...this.#wanted.values()]
    if (found.every((part) => part !== null)) throw new FragmentsReady(found.join('\n'))
  }
}

/** `@fragment('rows') … @end` marks a part of a page that can be answered alone. */
export const fragmentTag: TagContract = {
  tagName: 'fragment',
  block: true,
  seekable: true,
  compile(parser, buffer, token) {
    const name = token.properties.jsArg.trim()
    const out = buffer.outputVariableName
    const before = `before_${token.loc.start.line}_${token.loc.start.col}`
    buffer.writeStatement(`let ${before} = ${out}; ${out} = "";`, token.filename, token.loc.start.line)
    for (const child of token.children) parser.processToken(child, buffer)
    buffer.writeStatement(
      `state.fragments?.take(${name}, ${out}); ${out} = ${before} + ${out};`,
      token.filename,
      token.loc.start.line
    )
  },
}

/** `@yield('main')` prints a slot of the component, or nothing when the caller gave none. */
export const yieldTag: TagContract = {
  tagName: 'yield',
  block: false,
  seekable: true,
  compile(_parser, buffer, token) {
    const slot = `state.$slots[${token.properties.jsArg.trim()}]`
    const call = `(${slot} ? ${slot}.call(state.$slots) : "")`
    buffer.outputExpression(call, token.filename, token.loc.start.line, false)
  },
}
