// What is measured, and issue 3's bars and goals: how many times the peer's time ours is to be, at least.

/**
 * In how many rounds a peer is measured, and how often a sample runs, where that is not as usual.
 * @typedef {{ peer: string, bar?: number, goal?: number, rounds?: number, runs?: number }} Peer
 */

export const works = [
  {
    work: "spawn",
    title: "spawn and join 100,000 tasks, one switch each",
    unit: "ns/task",
    peers: [
      { peer: "native", bar: 1.2, goal: 1.5 },
      { peer: "effect", bar: 4, goal: 6 },
      { peer: "cpython", bar: 6, goal: 10, rounds: 3 },
      { peer: "effection", rounds: 2 },
      { peer: "rxjs", rounds: 2 },
    ],
  },
  {
    work: "switches",
    title: "1,000,000 switches of two tasks through queues",
    unit: "ns/switch",
    peers: [
      { peer: "native", bar: 0.8, goal: 1 },
      { peer: "effect", bar: 2.5, goal: 3.5 },
      { peer: "cpython", bar: 25, goal: 40, rounds: 3 },
      { peer: "effection", rounds: 2 },
      { peer: "rxjs", rounds: 2 },
    ],
  },
  {
    work: "timers",
    title: "100,000 timers on the virtual clock",
    unit: "ns/timer",
    peers: [
      { peer: "native", bar: 2.5, goal: 4, rounds: 3 },
      { peer: "effect", bar: 10, goal: 20, rounds: 2, runs: 1 },
      { peer: "cpython", bar: 5, goal: 9, rounds: 3 },
      { peer: "rxjs", rounds: 2 },
    ],
  },
  {
    work: "firstCompleted",
    title: "wait(FIRST_COMPLETED) over n tasks until empty; 10,000 of ours, 1,000 of the others",
    unit: "ns/task",
    peers: [
      { peer: "native", rounds: 2 },
      { peer: "cpython", rounds: 2 },
    ],
  },
  {
    work: "chain",
    title: "10,000 resumes at the bottom of 100 coroutines that wait for one another",
    unit: "ns/resume",
    peers: [
      { peer: "native" },
      { peer: "effect", rounds: 3 },
      { peer: "cpython", rounds: 3 },
      { peer: "effection", rounds: 2 },
    ],
  },
  {
    work: "memory",
    title: "memory of a task suspended on a future of its own",
    unit: "bytes",
    peers: [
      { peer: "native", rounds: 1 },
      { peer: "effect", rounds: 1 },
      { peer: "cpython", rounds: 1 },
      { peer: "effection", rounds: 1 },
    ],
  },
];
