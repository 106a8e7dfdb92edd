export const handler = async (event: { lines: { price: number; count: number }[] }) => ({
  total: event.lines.reduce((sum, line) => sum + line.price * line.count, 0),
});
