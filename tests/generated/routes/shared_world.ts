import type { Group } from '@japa/runner/core'
import { makeWorld, type World } from '#tests/generated/routes/world'
import { forgetConfiguration } from '#tenancy/configuration'
import { engine } from '#tests/helpers/engines'

/** One world for all tests of the group, written before the first: what a test changes is rolled back after it. */
export function shareWorld(group: Group): () => World
export function shareWorld<W extends World>(group: Group, make: () => Promise<W>): () => W
export function shareWorld(group: Group, make: () => Promise<World> = makeWorld): () => World {
  let world: World
  group.setup(async () => {
    const clear = async () => {
      await engine.empty()
      forgetConfiguration()
    }
    world = await make().catch(async (error) => {
      await clear()
      throw error
    })
    return clear
  })
  return () => world
}
