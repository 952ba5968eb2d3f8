import sharp from 'sharp'

/** What is attached to customers of the demo: made here, so that nothing of it belongs to somebody. */
export const demoFiles: { [name: string]: () => Promise<Buffer> } = {
  'shop-front.jpg': () => drawn(shopFront, 'jpeg'),
  'floor-plan.png': () => drawn(floorPlan, 'png'),
  'offer.pdf': async () =>
    pdfOf(['Offer 2026-014', '', '24 licences, 12 months', 'Support: business hours', 'Valid for 30 days']),
  'minutes.txt': async () =>
    Buffer.from(
      'Present: both sides\n\n1. Delivery in two parts\n2. Contact for invoices changes\n3. Next call in May\n'
    ),
  'precios.csv': async () => Buffer.from('Producto;Precio\nAnillo;120,00\nCollar;340,00\n'),
}

const drawn = (svg: string, format: 'jpeg' | 'png') =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${svg}</svg>`))
    .toFormat(format)
    .toBuffer()

const box = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`

const shopFront = [
  box(0, 0, 1200, 620, '#bfdff5'),
  `<circle cx="1020" cy="140" r="70" fill="#ffd97a"/>`,
  box(0, 620, 1200, 180, '#9aa5ad'),
  box(180, 180, 840, 460, '#e8d8c3'),
  ...Array.from({ length: 14 }, (_, at) => box(160 + at * 63, 250, 63, 90, at % 2 ? '#fdfdfd' : '#c8473f')),
  box(240, 370, 330, 270, '#5b7f95'),
  box(640, 370, 150, 270, '#7a4f35'),
  box(830, 370, 130, 180, '#5b7f95'),
].join('')

const WALL = 'stroke="#38444d" stroke-width="10"'
const floorPlan = [
  box(0, 0, 1200, 800, '#ffffff'),
  box(80, 80, 1040, 640, '#f3f6f8', WALL),
  box(80, 80, 420, 300, '#e3eef6', WALL),
  box(80, 380, 420, 340, '#ffffff', WALL),
  box(760, 80, 360, 640, '#f8efe2', WALL),
  ...[140, 300, 460].map((y) => box(830, y, 220, 90, '#d9b98c')),
].join('')

/** The smallest PDF that shows some lines (ISO 32000-1, 7.5). */
function pdfOf(lines: string[]): Buffer {
  const shown = lines.map((line) => `(${line}) Tj T*`).join(' ')
  const stream = `BT /F1 14 Tf 20 TL 72 770 Td ${shown} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const parts = ['%PDF-1.4\n', ...objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`)]
  const ends = parts.map((_, at) => parts.slice(0, at + 1).join('').length)
  const places = ends.slice(0, -1).map((end) => `${String(end).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${parts.join('')}${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${ends.at(-1)}\n%%EOF\n`)
}
