export const size = 100_000;

async function child(index: number): Promise<number> {
  await undefined;
  return index;
}

export async function work(n: number): Promise<number> {
  const tasks = [];
  for (let index = 0; index < n; index++) tasks.push(child(index));
  return (await Promise.all(tasks)).length;
}
