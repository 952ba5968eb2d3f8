const PEOPLE = ['owner@acme.test', 'manager@acme.test', 'agent@acme.test', 'analyst@acme.test', 'owner@globex.test']

export function welcome(address) {
  console.log(`\nClientele is ready: ${address}\n`)
  if (process.env.NODE_ENV !== 'production' && process.env.DEMO !== 'false') {
    console.log(`Sign in with the password clientele-demo as\n${PEOPLE.map((who) => `  ${who}`).join('\n')}\n`)
  }
  console.log('Press Ctrl-C to stop.')
}
