import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

interface Locked {
  packages: { [path: string]: { version: string; resolved?: string; hasInstallScript?: boolean; dev?: boolean } }
}

const read = async (path: string) => JSON.parse(await readFile(app.makePath(path), 'utf8'))

/** -1, 0 or 1 by the numbers of two versions: `1.10.0` is newer than `1.9.9`. */
function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('-')[0].split('.').map(Number))
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : Math.sign(a[at] - b[at])
}

test.group('Packages', () => {
  test('are pinned exactly (DEP-1)', async ({ assert }) => {
    const { dependencies, devDependencies, optionalDependencies } = await read('package.json')
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
      []
    )
  })

  test('are locked without naming where they come from (DEP-1)', async ({ assert }) => {
    const text = await readFile(app.makePath('package-lock.json'), 'utf8')
    assert.notMatch(text, /"resolved"|git\+|"file:|"link": true/)
  })

  test('are locked as package.json asks (DEP-1)', async ({ assert }) => {
    const { dependencies, devDependencies } = await read('package.json')
    const { packages }: Locked = await read('package-lock.json')
    for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies }))
      assert.equal(packages[`node_modules/${name}`]?.version, version, name)
  })

  test('are no older than the versions that closed known holes (DEP-1)', async ({ assert }) => {
    const advisories: { package: string; fixed: string; id: string; why: string }[] =
      await read('security/advisories.json')
    const { packages }: Locked = await read('package-lock.json')
    for (const { package: name, fixed, id } of advisories) {
      for (const [path, { version }] of Object.entries(packages)) {
        if (path.endsWith(`node_modules/${name}`))
          assert.isAtLeast(compare(version, fixed), 0, `${path} ${version}: ${id} is fixed in ${fixed}`)
      }
    }
  })

  test('compares versions by their numbers', ({ assert }) => {
    assert.deepEqual([compare('1.10.0', '1.9.9'), compare('1.2.3', '1.2.3'), compare('0.9.0', '1.0.0')], [1, 0, -1])
  })

  test('bring no secrets along: no .env is tracked (DEP-1)', ({ assert }) => {
    const tracked = execFileSync('git', ['ls-files', '.env', '.env.*', '*.pem', '*.key'], {
      cwd: app.makePath(),
      encoding: 'utf8',
    })
    assert.deepEqual(
      tracked.split('\n').filter((file) => file && file !== '.env.example'),
      []
    )
  })
})
