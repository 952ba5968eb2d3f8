import { readFileSync, statSync } from 'node:fs'

export interface Assets {
  /** The address of a built file: path('app.css') → /assets/app-1A2B3C4D.css. */
  path(name: string): string
}

/** Reads public/assets/manifest.json again when a build has changed it. */
export function openAssets(directory: string): Assets {
  const file = `${directory}/manifest.json`
  const built = process.env.NODE_ENV === 'production'
  let read = 0
  let names: Record<string, string> = {}

  function refresh() {
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (modified === undefined) throw new Error(`${file} is missing: run "node bin/build_assets.mjs"`)
    if (modified !== read) names = JSON.parse(readFileSync(file, 'utf8'))
    read = modified
  }

  return {
    path(name) {
      if (!names[name] || !built) refresh()
      if (!names[name]) throw new Error(`No asset is called "${name}": run "node bin/build_assets.mjs"`)
      return `/assets/${names[name]}`
    },
  }
}
