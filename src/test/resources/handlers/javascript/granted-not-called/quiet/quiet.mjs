export const handler = async (event) => ({ id: event.id });
