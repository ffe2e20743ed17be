export const size = 50_000;

async function child(settled: Promise<void>): Promise<void> {
  await settled;
}

export function suspend(n: number): unknown {
  const kept: unknown[] = [];
  for (let index = 0; index < n; index++) {
    kept.push(
      child(
        new Promise((resolve) => {
          kept.push(resolve);
        }),
      ),
    );
  }
  return kept;
}
