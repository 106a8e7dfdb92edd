export const logger = {
  info(message: string, fields: Record<string, unknown>): void {
    console.log(JSON.stringify({ message, ...fields }));
  },
};
