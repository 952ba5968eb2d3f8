interface Sample {
  minute: number
  megabytes: number
}

/** Megabytes a minute, by least squares. */
export function slopeOf(samples: Sample[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const minutes = mean(samples.map(({ minute }) => minute))
  const megabytes = mean(samples.map((sample) => sample.megabytes))
  const moved = samples.reduce((sum, each) => sum + (each.minute - minutes) * (each.megabytes - megabytes), 0)
  return moved / samples.reduce((sum, { minute }) => sum + (minute - minutes) ** 2, 0)
}
