import { SourceText } from "./SourceText.tsx";

/** In place of the editor where its code could not be had. */
export function NoEditor() {
  return (
    <>
      <p className="missing" role="alert">
        The editor could not be fetched. The source can be read and run; to change it, reload the page once the network
        is back.
      </p>
      <SourceText />
    </>
  );
}
