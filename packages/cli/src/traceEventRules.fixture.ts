/** A row of a Trace Event file as its reader gets it: any field may be missing. */
interface Row {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  cat: string;
  id: number;
  bp: string;
  s: string;
  args: Record<string, string | number>;
}

/** What in a Trace Event file is not as its readers want it, one sentence each. */
export function faultsOf(text: string): string[] {
  const { traceEvents: rows }: { traceEvents: Row[] } = JSON.parse(text);
  const of = (phase: string) => rows.filter(({ ph }) => ph === phase);
  const timed = rows.filter(({ ph }) => ph !== "M");
  const named = of("M").filter(({ name }) => name === "thread_name");
  const ordered = of("M").filter(({ name }) => name === "thread_sort_index");
  const on = (row: Row) => (step: Row) => step.tid === row.tid && step.ts <= row.ts && row.ts <= step.ts + step.dur;
  const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
  const faults: [string, boolean][] = [
    ["a phase that is not among those written", rows.some(({ ph }) => !"MXTisfC".includes(ph))],
    ["a row of another process", rows.some(({ pid }) => pid !== 1)],
    ["the process has no name", of("M")[0]?.name !== "process_name"],
    ["a thread without a name", rows.some((row) => "tid" in row && !named.some(({ tid }) => tid === row.tid))],
    ["threads that are not in order", ordered.some(({ args }, place) => args.sort_index !== place)],
    ["a thread has two names", !unique(named.map(({ tid }) => tid)) || named.length !== ordered.length],
    ["a time that is none, in microseconds", timed.some(({ ts }) => !(ts >= 0 && Number.isFinite(ts)))],
    ["rows out of order", timed.some(({ ts }, index) => ts < (timed[index - 1]?.ts ?? 0))],
    ["a stretch without a length", [...of("X"), ...of("T")].some(({ dur }) => !(dur >= 0))],
    ["a state that Perfetto doesn't know", of("T").some(({ name }) => !["Running", "R", "S"].includes(name))],
    ["a state that doesn't last", of("T").some(({ dur }) => dur === 0)],
    ["states of a thread that overlap", of("T").some((row) => of("T").some(overlaps(row)))],
    ["an instant without a scope", of("i").some(({ s }) => s !== "t" && s !== "p")],
    ["a step of no length without an instant", of("X").some((step) => step.dur === 0 && !of("i").some(beside(step)))],
    ["an arrow without an end", !same(of("s"), of("f")) || !unique(of("s").map(({ id }) => id))],
    ["an arrow that begins outside a step", of("s").some((row) => !of("X").some(on(row)))],
    ["an arrow that ends elsewhere than at a step's start", of("f").some((row) => !startsAt(of("X"), row))],
    ["an arrow bound to what comes next", of("f").some(({ bp }) => bp !== "e")],
    ["a negative queue", of("C").some(({ args }) => !(Number(args.length) >= 0))],
    ["a queue that is never empty again", of("C").at(-1)?.args.length !== 0],
  ];
  return faults.flatMap(([sentence, holds]) => (holds ? [sentence] : []));
}

function overlaps(row: Row) {
  return (other: Row) =>
    other !== row && other.tid === row.tid && other.ts < row.ts + row.dur && row.ts < other.ts + other.dur;
}

function beside(step: Row) {
  return ({ tid, ts, name }: Row) => tid === step.tid && ts === step.ts && name === step.name;
}

function same(starts: readonly Row[], ends: readonly Row[]): boolean {
  const sorted = (rows: readonly Row[]) => rows.map(({ id }) => id).sort((one, other) => one - other);
  return sorted(starts).join() === sorted(ends).join();
}

/** The stretch that it starts with comes before it in the file, or its reader would bind it to the one before. */
function startsAt(steps: readonly Row[], row: Row): boolean {
  return steps.some((step) => step.tid === row.tid && step.ts === row.ts);
}

/** A file as a person would tell it: `main: steps at 0, 3; S 0-3`, then `b1 wakes main at 1`. Seconds. */
export function toldOf(text: string): string[] {
  const { traceEvents: rows }: { traceEvents: Row[] } = JSON.parse(text);
  const names = new Map(rows.flatMap((row) => (row.name === "thread_name" ? [[row.tid, row.args.name] as const] : [])));
  const seconds = (us: number) => String(us / 1e6);
  const lanes = [...names].map(([tid, name]) => {
    const own = rows.filter((row) => row.tid === tid);
    const steps = own.flatMap(({ ph, ts }) => (ph === "X" ? [seconds(ts)] : []));
    const states = own.flatMap(({ ph, name: state, ts, dur, args }) =>
      ph === "T" ? [`${state} ${seconds(ts)}-${seconds(ts + dur)} ${args.blocked_function ?? ""}`.trim()] : [],
    );
    return `${name}: steps at ${steps.join(", ")}; ${states.join("; ")}`;
  });
  const arrows = rows.flatMap((start) => {
    const end = rows.find(({ ph, id }) => start.ph === "s" && ph === "f" && id === start.id);
    return end === undefined ? [] : [`${names.get(start.tid)} wakes ${names.get(end.tid)} at ${seconds(end.ts)}`];
  });
  return [...lanes, ...arrows];
}
