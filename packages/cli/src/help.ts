export const HELP = `interleave: see coroutines run

  interleave run <scenario.ts> [options]
  interleave show <run.trace> [options]

run runs the scenario's main on a virtual clock and prints what it printed, a
Gantt chart of its tasks, what it came to, and hints. The file is run as node
would run it: only run what you trust.

show tells the same of a run that was recorded earlier, in whatever language.
Nothing of it runs.

  --svg <file>         the timeline as a picture
  --trace <file>       the trace, to be opened in the playground; packed, where
                       the file's name ends with .trace
  --perfetto <file>    Trace Event JSON, for Perfetto and Chrome's tracing
  --speedscope <file>  speedscope's own format
  --csv <file>         a table of every stretch of every task
  --seed <integer>     of Math.random; 0 if left out
  --until <seconds>    stop there, in virtual time; to the end if left out
  --quiet              print nothing of a run, only what is wrong
  --no-color           no colours; so does the variable NO_COLOR
  --help, --version

  show takes no --seed and no --until.

Ends with
  0  main returned, or --until was reached; the trace was shown
  1  main raised
  2  wrong arguments, a file that can't be read or written, or no scenario in it
  3  deadlock: nothing is ready and no timer is set; or it waits at an inbox
  4  a limit was hit: too many events, tasks or prints, or a loop without end
`;
