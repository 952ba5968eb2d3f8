/** Run by `makePreview` in a process of its own: draws a picture anew, smaller and without what its file told besides. */
import sharp from 'sharp'
import { MOST_PIXELS, SIDE } from '#files/preview/limits'

const [source, target] = process.argv.slice(2)

const READERS = ['JpegFile', 'PngFile', 'NsgifFile', 'WebpFile', 'TiffFile', 'HeifFile']

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: READERS.map((reader) => `VipsForeignLoad${reader}`) })
sharp.concurrency(1)

await sharp(source, { limitInputPixels: MOST_PIXELS, pages: 1, failOn: 'error', sequentialRead: true })
  .rotate()
  .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
  .webp({ quality: 80 })
  .toFile(target)
