/**
 * Writes public/assets: content-hashed CSS, JS and icons, each with its .br and .gz, and manifest.json.
 * Run it again after using a Tabler class, an icon or a script that no page used before.
 */
import { createHash } from 'node:crypto'
import { glob, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import esbuild from 'esbuild'
import { purge, wordsOf } from './purge_css.mjs'
import { spriteOf } from './icon_sprite.mjs'

const root = join(import.meta.dirname, '..')
const out = join(root, 'public/assets')

async function sourcesOf(pattern) {
  const texts = []
  for await (const path of glob(pattern, { cwd: root })) texts.push(await readFile(join(root, path), 'utf8'))
  return texts
}

const templates = await sourcesOf('{resources/views,plugins}/**/*.edge')
const code = await sourcesOf('{app,plugins,config,start,resources/js}/**/*.ts')
const words = wordsOf([...templates, ...code])

const purgeVendorCss = {
  name: 'purge-vendor-css',
  setup(build) {
    build.onLoad({ filter: /node_modules.*\.css$/ }, async ({ path }) => ({
      contents: purge(await readFile(path, 'utf8'), words),
      loader: 'css',
    }))
  },
}

/** tom-select parses its elements from strings, which Trusted Types forbid: ours makes them node by node. */
const parseNothing = {
  name: 'parse-nothing',
  setup(build) {
    const elementFrom = JSON.stringify(join(root, 'resources/js/element_from.ts'))
    build.onLoad({ filter: /tom-select.*vanilla\.js$/ }, async ({ path }) => ({
      contents:
        `import { elementFrom } from ${elementFrom};\n` +
        (await readFile(path, 'utf8')).replace(/var tpl[^]*?return tpl.*/, 'return elementFrom(query);'),
    }))
    build.onLoad({ filter: /tom-select\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/(\w+)\.innerHTML = '';/, '$1.replaceChildren();'),
    }))
  },
}

const built = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['resources/css/app.css', 'resources/js/app.ts'],
  outdir: out,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  supported: { nesting: true },
  external: ['data:*'],
  metafile: true,
  write: false,
  plugins: [purgeVendorCss, parseNothing],
})

const files = new Map(built.outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]))
const manifest = {}
for (const [path, { entryPoint }] of Object.entries(built.metafile.outputs)) {
  if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(path)
}

function addHashed(name, contents) {
  const [stem, extension] = name.split('.')
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase()
  manifest[name] = `${stem}-${hash}.${extension}`
  files.set(manifest[name], Buffer.from(contents))
}

addHashed('icons.svg', await spriteOf([...templates, ...code]))
for (const name of await readdir(join(root, 'resources/images'))) {
  addHashed(name, await readFile(join(root, 'resources/images', name)))
}

await mkdir(out, { recursive: true })
const wanted = new Set(['manifest.json', ...[...files.keys()].flatMap((name) => [name, `${name}.br`, `${name}.gz`])])
const present = new Set(await readdir(out))
for (const [name, contents] of files) {
  if (present.has(`${name}.gz`)) continue
  await writeFile(join(out, name), contents)
  await writeFile(join(out, `${name}.br`), brotliCompressSync(contents))
  await writeFile(join(out, `${name}.gz`), gzipSync(contents, { level: 9 }))
}
await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n')
for (const name of present) if (!wanted.has(name)) await rm(join(out, name))
