/** What a board shows, read from its HTML as a person would: lanes with their counts and cards. */
export function boardIn(html: string) {
  const lanes = html.split('<section class="lane').slice(1)
  return lanes.map((lane) => ({
    name: textOf(/<h2[^>]*>([^]*?)<\/h2>/.exec(lane)![1]),
    count: textOf(/<span class="lane-count"[^>]*>([^]*?)<\/span>/.exec(lane)![1]).split(' ')[0],
    cards: cardsIn(lane),
    more: /<li class="lane-more">[^]*?href="([^"]*)"/.exec(lane)?.[1].replaceAll('&amp;', '&'),
  }))
}

export function cardsIn(html: string) {
  return html
    .split('<li class="lane-card"')
    .slice(1)
    .map((card) => ({
      name: textOf(/<span class="lead-text">([^]*?)<\/span>/.exec(card)![1].split('<span')[0]),
      lines: [...card.matchAll(/<dt[^>]*>([^]*?)<\/dt>\s*<dd[^>]*>([^]*?)<\/dd>/g)].map(
        ([, label, value]) => `${textOf(label)}: ${textOf(value)}`
      ),
      doors: [...card.matchAll(/<button class="dropdown-item"[^>]*value="([^"]*)"/g)].map(([, value]) => value),
    }))
}

const textOf = (part: string) =>
  part
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
