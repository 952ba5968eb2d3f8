import { SaxesParser } from 'saxes'
import { broken } from '#files/xlsx/read/problem'

export interface XmlHandlers<T = never> {
  /** Names are without the prefix that some writers put before each ("x:row"). */
  open?(name: string, attributes: { [name: string]: string }): void
  text?(text: string): void
  close?(name: string): void
  /** What came together since it was asked last. */
  take?(): T[]
}

/**
 * Tells a part's elements while it is read, and gives what the handlers make of them. Entities that a document
 * declares itself are unknown to the parser, so none can grow.
 * @throws FileProblem `workbook_broken`
 */
export async function* xmlEvents<T>(pieces: AsyncIterable<string>, handlers: XmlHandlers<T>): AsyncGenerator<T> {
  const parser = parserFor(handlers)
  for await (const piece of pieces) {
    parser.write(piece)
    if (handlers.take) yield* handlers.take()
  }
  parser.close()
}

/** A small part, read to its end. */
export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers) {
  const parser = parserFor(handlers)
  for await (const piece of pieces) parser.write(piece)
  parser.close()
}

const OPTIONS = { xmlns: false, position: false } as const

function parserFor<T>({ open, text, close }: XmlHandlers<T>) {
  const parser = new SaxesParser<typeof OPTIONS>(OPTIONS)
  parser.on('error', () => {
    throw broken('xml')
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  if (text) parser.on('text', text)
  if (text) parser.on('cdata', text)
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  return parser
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
