export const handler = async () => 'second';
