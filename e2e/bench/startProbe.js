// Put into every frame of a page: tells by the console when a sandbox's worker starts, is spoken to, speaks, and compiles.
// The product knows nothing of it. A line is `probe`, which sandbox, the instant in milliseconds since 1970, what happened.
if (self.origin === "null" && self.parent !== self) {
  const inWorker = (sandbox) => {
    const { timeOrigin } = performance;
    const [log, now, post] = [console.log.bind(console), performance.now.bind(performance), self.postMessage];
    const note = (what) => log(`probe ${sandbox} ${timeOrigin + now()} ${what}`);
    const { instantiateStreaming } = WebAssembly;
    note("worker");
    WebAssembly.instantiateStreaming = (...given) => {
      note("compile");
      return instantiateStreaming(...given).finally(() => note("compiled"));
    };
    self.addEventListener("message", ({ data }) => note(data.type));
    self.postMessage = function (report, options) {
      note(report.type);
      post.call(this, report, options);
    };
  };
  const sandbox = crypto.randomUUID();
  const Plain = Blob;
  self.Blob = class extends Plain {
    constructor(parts, options) {
      super([`(${inWorker})("${sandbox}");\n`, ...parts], options);
    }
  };
  console.log(`probe ${sandbox} ${performance.timeOrigin + performance.now()} frame`);
}
