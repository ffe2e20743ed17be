export function Brand() {
  return (
    <div className="brand">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M2 5h7M11 10h7M2 15h11" stroke="currentColor" strokeWidth="3" />
        <path d="M10 2v16" stroke="var(--accent)" strokeWidth="1.5" />
      </svg>
      <h1>Interleave</h1>
    </div>
  );
}
