/** A moment as one remembers it, by this machine's clock: “today 07:42”, “yesterday 18:05”, “2031-03-09 11:20”. */
export function momentInWords(moment: Date, now: Date): string {
  const day = isoDay(moment);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return `${day === isoDay(now) ? 'today' : day === isoDay(yesterday) ? 'yesterday' : day} ${padded(moment.getHours())}:${padded(moment.getMinutes())}`;
}

function isoDay(date: Date): string {
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}

function padded(n: number): string {
  return String(n).padStart(2, '0');
}
