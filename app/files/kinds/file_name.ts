import { cleanText } from '#text/clean'

/** In characters; what is cut is the middle, so that the ending stays. */
const LONGEST = 150

/** Line ends, direction marks ("exe.gpj" read backwards) and other characters that show nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** How a sent file is called from now on: its last part, to be shown and to be saved under, never a path of ours. */
export function fileNameOf(sent: string): string {
  const last = cleanText(sent).split(/[/\\]/).at(-1)!
  const name = last.replace(UNSEEN, '').replace(/\s+/g, ' ').trim().replace(/^\.+/, '')
  return shortened(name) || 'file'
}

/** What follows the last dot, in small letters; nothing where there is none. */
export function extensionOf(name: string): string {
  const [, extension = ''] = /\.([^.]+)$/.exec(name) ?? []
  return extension.toLowerCase()
}

function shortened(name: string): string {
  const characters = [...name]
  if (characters.length <= LONGEST) return name
  const ending = [...extensionOf(name)].slice(0, 10).join('')
  return `${characters.slice(0, LONGEST - ending.length - 2).join('')}….${ending}`
}
