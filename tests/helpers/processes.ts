import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import app from '@adonisjs/core/services/app'

const running = new Set<ChildProcess>()

/** Starts a script of the application in a process of its own, which does not outlive the test, however that ends. */
export function startProcess(args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: app.makePath(), ...options })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/** Kills what a failed test left at work, or frozen. */
export async function endProcesses() {
  const ended = [...running].map((child) => new Promise((resolve) => child.on('exit', resolve)))
  killAll()
  await Promise.all(ended)
}

const killAll = () => running.forEach((child) => child.kill('SIGKILL'))

process.on('exit', killAll)
