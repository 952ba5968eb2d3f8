import qrcode from 'qrcode-generator'

const QUIET = 4

/** A QR code as the path of an SVG whose view box is `size` wide: one square a dark module (ISO/IEC 18004). */
export function qrPath(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const places = Array.from({ length: count * count }, (_, index) => [Math.floor(index / count), index % count])
  const dark = places.filter(([row, column]) => code.isDark(row, column))
  const path = dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join('')
  return { size: count + 2 * QUIET, path }
}
