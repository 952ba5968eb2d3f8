/** `npm start`: from a fresh clone to a running Clientele, with nothing but Node and npm. */
import { chooseAddress, checkPort, address } from './up/address.mjs'
import { buildAssets } from './up/assets.mjs'
import { readEnvFile } from './up/env_file.mjs'
import { installPackages } from './up/install.mjs'
import { refuseOldNode } from './up/node.mjs'
import { orOnePlainLine } from './up/plain_error.mjs'
import { onStopWish } from './up/stop_wish.mjs'
import { startWeb, startWorker, stopAll } from './up/processes.mjs'
import { runNode, TYPESCRIPT } from './up/run.mjs'
import { makeStorage, provideAppKey } from './up/storage.mjs'
import { welcome } from './up/welcome.mjs'

let leaving = false

await orOnePlainLine(async () => {
  refuseOldNode()
  readEnvFile()
  process.env.NODE_ENV ||= 'development'
  chooseAddress()
  await checkPort()
  makeStorage()
  provideAppKey()
  installPackages()
  buildAssets()
  runNode([TYPESCRIPT, 'bin/up/prepare.ts'])

  onStopWish(() => leave(0))
  await startWeb({ ended: () => leave(1) })
  startWorker()
  welcome(address())
})

async function leave(code) {
  if (leaving) return
  leaving = true
  await stopAll()
  process.exit(code)
}
