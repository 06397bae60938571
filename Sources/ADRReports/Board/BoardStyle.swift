/// What a board looks like beside other pages.
enum BoardStyle {
    /// The SHA-256 of its element in Base64, by which a page allows it and no other.
    static let hash: StaticString = "yfbkmD0MkvPMk00p4NlyREjhA0//eXPYb8y5XqDOEG0="

    static let sheet: StaticString = """
        [hidden] { display: none !important; }
        .board form {
          position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.5rem 0.7rem; align-items: end;
          margin: 0 0 0.8rem; padding: 0.6rem 0; background: var(--paper);
        }
        .board label { display: flex; flex-direction: column; font-size: 0.8rem; color: var(--muted); }
        .board label.check { flex-direction: row; gap: 0.35rem; align-items: center; padding-bottom: 0.45rem; }
        .board label.search { flex: 1 1 14rem; }
        .board input, .board select, .board button {
          font: inherit; font-size: 0.95rem; color: var(--ink); background: var(--card);
          border: 1px solid var(--muted); border-radius: 0.4rem; padding: 0.3rem 0.5rem; max-width: 16rem;
        }
        .board .search input { max-width: none; width: 100%; }
        .board :focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
        .board section.more { margin: 0 0 0.6rem; padding: 0.5rem 1rem; }
        .board section.more h2 { font-size: 1.05rem; margin: 0; }
        .board #told { margin: 0 0 0.4rem; color: var(--muted); }
        .board #decisions { list-style: none; margin: 0; padding: 0; }
        .board #decisions > li {
          border-top: 1px solid var(--rule); padding: 0.35rem 0; scroll-margin-top: 9rem;
          content-visibility: auto; contain-intrinsic-size: auto 2.4rem;
        }
        .board #decisions.asked > li { content-visibility: visible; }
        .board input::placeholder { color: var(--muted); opacity: 1; }
        .board .graph { overflow: auto; max-height: 80vh; }
        .board #decisions summary { display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; align-items: baseline; }
        .board #decisions summary::before { content: "\\25B8"; color: var(--muted); }
        .board #decisions details[open] > summary::before { content: "\\25BE"; }
        .board #decisions .title { flex: 1 1 16rem; font-weight: 600; overflow-wrap: anywhere; }
        .board .key { font-variant-numeric: tabular-nums; color: var(--muted); }
        .board .status { border: 1px solid var(--muted); border-radius: 1rem; padding: 0 0.55rem; font-size: 0.85rem; }
        .board .status.force { border-color: var(--ink); font-weight: 600; }
        .board .status.gone { border-style: dashed; color: var(--muted); }
        .board .note { color: var(--muted); font-size: 0.88rem; }
        @media screen and (max-width: 44rem) {
          .board form { position: static; }
          .board #decisions > li { scroll-margin-top: 0.5rem; }
        }
        @media print {
          .board form { display: none; }
          .board .graph { max-height: none; }
          .board #decisions > li { content-visibility: visible; }
        }

        """
}
