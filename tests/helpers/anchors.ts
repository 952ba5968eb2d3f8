import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Ids of tenants come again when a test is rolled back: the next one must not find these anchors. */
export const forgetAnchors = () => rm(join(process.env.STORAGE_PATH!, 'anchors'), { recursive: true, force: true })
