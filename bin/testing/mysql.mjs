const URL_OF_SERVER = process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306'

/** Imported late: on a fresh clone the driver is there only after the packages are. */
async function onServer(work) {
  const { createConnection } = await import('mysql2/promise')
  const server = await createConnection({ uri: URL_OF_SERVER, connectTimeout: 3000 })
  return work(server).finally(() => server.end())
}

export async function mysqlAnswers() {
  return onServer((server) => server.query('SELECT 1')).then(
    () => true,
    () => false
  )
}

/** A run drops its own database; one that crashed could not. */
export async function dropLeftDatabase(name) {
  await onServer(async (server) => {
    await server.query('SET SESSION lock_wait_timeout = 60')
    await server.query(`DROP DATABASE IF EXISTS \`${name}\``)
  })
}
