export const Welcome = ({ name }: { name: string }) => <p>Hello {name}</p>;
