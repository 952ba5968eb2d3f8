/**
 * How V8 keeps the memory of a process small. Steps of 16 MB let what a request leaves behind die young, where smaller
 * ones promote it; growing by 30 % collects the rest sooner: 260 MB instead of 450 on MariaDB, and more requests a second.
 */
export const MEMORY = ['--max-semi-space-size=16', '--heap-growing-percent=30']
