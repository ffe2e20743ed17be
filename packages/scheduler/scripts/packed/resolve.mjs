console.log(import.meta.resolve("@interleave/scheduler").split("/node_modules/").at(-1));
