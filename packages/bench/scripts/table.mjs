const number = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)}x`;

const least = (values) => Math.min(...values);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** A peer's time as so many times ours: by the least and by the median of all runs. */
export function peerRows({ work, title, unit, peers }, results) {
  const mine = results.get(`${work}/interleave`);
  const head = {
    title: `${title} (${unit})`,
    min: number.format(least(mine.values)),
    median: number.format(median(mine.values)),
  };
  return [head, ...peers.map(({ peer, bar, goal }) => peerRow(peer, results.get(`${work}/${peer}`), mine, bar, goal))];
}

function peerRow(peer, theirs, mine, bar, goal) {
  const label = `  ${peer}`;
  if (theirs === undefined) return { title: label, verdict: "not here" };
  if (theirs.values.length === 0) return { title: label, verdict: theirs.problem };
  const [byLeast, byMedian] = [least, median].map((of) => of(theirs.values) / of(mine.values));
  return {
    title: label,
    min: number.format(least(theirs.values)),
    median: number.format(median(theirs.values)),
    byLeast: times(byLeast),
    byMedian: times(byMedian),
    bar: bar && times(bar),
    goal: goal && times(goal),
    verdict: bar && verdict(Math.min(byLeast, byMedian), bar, goal),
  };
}

export function memoryRows({ work, title, unit, peers }, results) {
  const mine = results.get(`${work}/interleave`);
  const crowd = results.get("crowd");
  const bytes = least(mine.values);
  return [
    {
      title: `${title} (${unit})`,
      min: number.format(bytes),
      bar: "420",
      goal: "320",
      verdict: verdict(-bytes, -420, -320),
    },
    ...peers.map(({ peer }) => peerRow(peer, results.get(`${work}/${peer}`), mine)),
    { title: "  2,000,000 tasks in a heap of 1 GB", verdict: crowd.problem ?? "run" },
  ];
}

/** The rows that compare ours with ours. */
export function limitRows(results) {
  const rows = [];
  const few = results.get("few");
  if (few !== undefined) {
    const many = results.get("firstCompleted/interleave");
    const growth = (least(many.values) * 10) / least(few.values);
    const milliseconds = (least(many.values) * many.size) / 1e6;
    rows.push({
      title: "wait, 10,000 tasks against 1,000",
      byLeast: times(growth),
      bar: "20x",
      verdict: verdict(-growth, -20),
    });
    rows.push({
      title: "wait, 10,000 tasks (ms)",
      min: milliseconds.toFixed(1),
      bar: "200",
      goal: "25",
      verdict: verdict(-milliseconds, -200, -25),
    });
  }
  const stripped = results.get("stripped");
  if (stripped !== undefined) {
    const mine = results.get("plain");
    const recorded = results.get("recorded");
    rows.push(overhead("no instrument, against no hooks at all", mine, stripped, 3, 1));
    rows.push(overhead("recorder, every event kept", recorded, mine, 70, 35));
    const rate = recorded.events / ((least(recorded.values) * recorded.size) / 1e3);
    rows.push({
      title: "recorder, million events/s",
      min: rate.toFixed(1),
      bar: "10",
      goal: "25",
      verdict: verdict(rate, 10, 25),
    });
  }
  return rows;
}

/** By the median of what the rounds say: each compares the best of two processes that ran one right after the other. */
function overhead(title, dear, cheap, bar, goal) {
  const ratios = dear.leasts.map((one, round) => one / cheap.leasts[round]);
  const [byLeast, byMedian] = [least(dear.values) / least(cheap.values), median(ratios)].map(
    (ratio) => (ratio - 1) * 100,
  );
  const percent = (value) => `${value.toFixed(1)} %`;
  return {
    title,
    min: number.format(least(dear.values)),
    median: number.format(median(dear.values)),
    byLeast: percent(byLeast),
    byMedian: percent(byMedian),
    bar: `${bar} %`,
    goal: `${goal} %`,
    verdict: verdict(-Math.max(byLeast, byMedian), -bar, -goal),
  };
}

/** Both by the least and by the median: callers give the worse. */
function verdict(value, bar, goal = Number.POSITIVE_INFINITY) {
  if (value >= goal) return "goal";
  return value >= bar ? "holds" : "MISSED";
}

const COLUMNS = ["title", "min", "median", "byLeast", "byMedian", "bar", "goal", "verdict"];
const HEADS = {
  title: "",
  min: "min",
  median: "median",
  byLeast: "by min",
  byMedian: "by median",
  bar: "at least",
  goal: "goal",
  verdict: "",
};

export function print(rows) {
  if (rows.length === 0) return;
  const cells = [HEADS, ...rows].map((row) => COLUMNS.map((column) => row[column] ?? ""));
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  console.log("");
  for (const row of cells)
    console.log(
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  "),
    );
}
