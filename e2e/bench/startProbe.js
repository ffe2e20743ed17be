// Put into the frames of Python: tells the page when a sandbox's worker starts, is spoken to, speaks, and compiles, in
// milliseconds since 1970. The product knows nothing of it.
{
  const inWorker = () => {
    const { timeOrigin } = performance;
    const [now, post] = [performance.now.bind(performance), self.postMessage.bind(self)];
    const note = (probe) => post({ probe, at: timeOrigin + now() });
    const { instantiateStreaming } = WebAssembly;
    note("worker");
    WebAssembly.instantiateStreaming = (...given) => {
      note("compile");
      return instantiateStreaming(...given).finally(() => note("compiled"));
    };
    self.addEventListener("message", ({ data }) => note(data.type));
    self.postMessage = (report, options) => {
      note(report.type);
      post(report, options);
    };
  };
  const sandbox = crypto.randomUUID();
  const tell = (probe, at) => top.postMessage({ probe, at, sandbox }, "*");
  const { Blob: PlainBlob, Worker: PlainWorker } = self;
  self.Blob = class extends PlainBlob {
    constructor(parts, options) {
      super([`(${inWorker})();\n`, ...parts], options);
    }
  };
  self.Worker = class extends PlainWorker {
    constructor(url) {
      super(url);
      this.addEventListener("message", (event) => {
        const { probe, at } = event.data ?? {};
        if (probe === undefined) return;
        // Nobody else hears of it.
        event.stopImmediatePropagation();
        tell(probe, at);
      });
    }
  };
  tell("frame", performance.timeOrigin + performance.now());
}
