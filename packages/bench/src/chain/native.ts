export const size = 10_000;
const DEPTH = 100;

async function descend(depth: number, resumes: number): Promise<number> {
  if (depth > 0) return await descend(depth - 1, resumes);
  for (let index = 0; index < resumes; index++) await undefined;
  return resumes;
}

export function work(n: number): Promise<number> {
  return descend(DEPTH, n);
}
