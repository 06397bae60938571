/// The style sheet of HTML pages.
enum PageStyle {
    /// The SHA-256 of its element in Base64, by which a page allows it and no other.
    static let hash: StaticString = "3QNwcu5D7iMcr3w/n1SBeFk5dMXvqqZM9vEFQL/FT40="

    static let sheet: StaticString = """
        :root {
          --ink: #1b1b1b; --muted: #545b66; --paper: #f6f7f9; --card: #ffffff; --panel: #f3f4f6;
          --rule: #d5d9df; --link: #1f5fa8; --accent: #b2182b;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e8eaed; --muted: #aab1bc; --paper: #101317; --card: #191d23; --panel: #232830;
            --rule: #3a414c; --link: #8ab8f0; --accent: #f08a8f;
          }
        }
        * { box-sizing: border-box; }
        html { font-size: clamp(15px, 0.62vw + 9px, 21px); scroll-behavior: smooth; }
        body {
          margin: 0 auto; padding: 2.2rem clamp(0.9rem, 3vw, 3rem) 4rem; max-width: 92rem;
          background: var(--paper); color: var(--ink); line-height: 1.5;
          font-family: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
        }
        h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
        h2 { margin: 0 0 0.8rem; font-size: 1.3rem; line-height: 1.25; text-wrap: balance; }
        h3 { margin: 1.4rem 0 0.5rem; font-size: 1.02rem; }
        p { margin: 0.4rem 0 0.8rem; max-width: 62rem; }
        h1, h2, h3, p, li, figcaption { overflow-wrap: anywhere; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
        header { margin-bottom: 0.8rem; border-left: 0.35rem solid var(--accent); padding-left: 1rem; }
        .lead { font-size: 1.18rem; margin: 0.5rem 0 0; }
        nav { margin: 1.3rem 0 1.5rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0; padding: 0; list-style: none; }
        nav a {
          display: block; padding: 0.22rem 0.7rem; border: 1px solid var(--rule); border-radius: 1rem;
          background: var(--card); color: var(--ink); font-size: 0.86rem; text-decoration: none;
        }
        nav a:hover, nav a:focus-visible { border-color: var(--link); color: var(--link); }
        section {
          margin: 0 0 1.3rem; padding: 1.3rem clamp(0.9rem, 2vw, 1.7rem) 1.4rem; border: 1px solid var(--rule);
          border-radius: 0.7rem; background: var(--card); scroll-margin-top: 1rem; overflow-x: auto;
        }
        section > :last-child { margin-bottom: 0; }
        ul { margin: 0.3rem 0; padding-left: 1.3rem; }
        .tiles {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.7rem;
          margin: 0 0 0.9rem; padding: 0; list-style: none;
        }
        .tiles li { padding: 0.7rem 1rem 0.8rem; border-radius: 0.6rem; background: var(--panel); }
        .tiles .number { font-size: 2.3rem; font-weight: 650; line-height: 1.1; }
        .tiles .label { display: block; font-size: 0.95rem; }
        .tiles .change { margin-left: 0.4em; font-size: 0.9rem; white-space: nowrap; }
        .tiles .zero { background: var(--panel); color: var(--muted); border-left: 0.4rem solid var(--rule); }
        .tiles .low, .band.low { background: #c7e9c0; color: #1b1b1b; }
        .tiles .medium, .band.medium { background: #ffe08a; color: #1b1b1b; }
        .tiles .high, .band.high { background: #f79646; color: #1b1b1b; }
        .tiles .critical, .band.critical { background: #b2182b; color: #ffffff; }
        .band {
          display: inline-block; padding: 0 0.5em; border-radius: 0.3em; font-size: 0.88em; font-weight: 600;
          white-space: nowrap; font-variant-numeric: tabular-nums;
        }
        table { width: 100%; border-collapse: collapse; font-size: 0.93rem; }
        th {
          padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 2px solid var(--rule); color: var(--muted);
          font-size: 0.82rem; font-weight: 600; text-align: left; vertical-align: bottom;
        }
        td { padding: 0.45rem 0.8rem 0.45rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
        tbody tr:last-child td { border-bottom: 0; }
        td { overflow-wrap: break-word; }
        td.sentence, td.endless { overflow-wrap: anywhere; }
        td.brief { white-space: nowrap; }
        td.sentence { min-width: 14rem; font-weight: 500; }
        th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
        table.stacked thead { display: none; }
        table.stacked tr { display: grid; grid-template-columns: 5rem 6rem repeat(2, minmax(0, 1fr)); gap: 0.1rem 1.2rem; padding: 0.8rem 0; }
        table.stacked tr + tr { border-top: 1px solid var(--rule); }
        table.stacked td { padding: 0; border: 0; }
        table.stacked td:empty { display: none; }
        table.stacked td.sentence { grid-column: 3 / -1; font-size: 1.08rem; font-weight: 600; }
        table.stacked td.detail::before { content: attr(data-label) " "; color: var(--muted); font-size: 0.86em; }
        table.stacked td.detail:nth-child(even) { grid-column: 3; }
        table.stacked td.detail:nth-child(odd) { grid-column: 4; }
        .entries { margin: 0; padding: 0; list-style: none; }
        .entries > li {
          display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 0.6rem; padding: 0.3rem 0;
          border-top: 1px solid var(--rule); align-items: baseline;
        }
        .entries > li:first-child { border-top: 0; }
        .entries .note, .entries small { color: var(--muted); font-size: 0.86em; }
        .entries .told { display: contents; }
        .entries small, .entries details { grid-column: 2 / -1; }
        .entries details[open] > summary { margin-bottom: 0.2rem; }
        .entries details ul { margin: 0; padding-left: 1.1rem; font-size: 0.86em; }
        details > summary { cursor: pointer; }
        summary h2 { display: inline; }
        summary .counted { display: none; }
        details[open] > summary { margin-bottom: 0.8rem; }
        body.brief { max-width: 66rem; padding: 1.1rem clamp(0.7rem, 3vw, 2rem) 2rem; line-height: 1.36; }
        .brief h1 { font-size: 1.45rem; }
        .brief .lead { font-size: 1rem; margin: 0.2rem 0 0.6rem; }
        .brief section:not(.more) { margin: 0; padding: 0 0 0.6rem; border: 0; border-radius: 0; background: none; }
        .brief section:not(.more) h2 { margin: 0.4rem 0 0.2rem; font-size: 1.08rem; }
        .brief section.line h2, .brief section.line > p { display: inline; padding-right: 0.4em; }
        .brief section.more { margin: 0 0 0.6rem; padding: 0.7rem 1rem; }
        .brief p { margin: 0.2rem 0 0.3rem; }
        .brief .tiles { grid-template-columns: repeat(auto-fit, minmax(4.6rem, 1fr)); gap: 0.4rem; margin: 0 0 0.3rem; }
        .brief .tiles li { padding: 0.25rem 0.6rem 0.3rem; }
        .brief .tiles .number { font-size: 1.5rem; }
        .brief .tiles .label, .brief .tiles .change { font-size: 0.85rem; }
        figure { margin: 0; }
        .chart svg { display: block; width: 100%; max-width: 62rem; height: auto; }
        .chart .narrow { display: none; }
        figcaption { margin: 0.6rem 0 0.9rem; color: var(--muted); font-size: 0.86rem; max-width: 62rem; }
        .code {
          margin: 0.5rem 0; padding: 0.7rem 1rem; border-radius: 0.5rem; background: var(--panel);
          font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.9rem; overflow-x: auto;
        }
        .code .line { display: block; white-space: pre; }
        .code .line + .line { padding-left: 1.2em; }
        .fill-ink { fill: var(--ink); } .stroke-ink { stroke: var(--ink); }
        .fill-muted { fill: var(--muted); } .stroke-muted { stroke: var(--muted); }
        .fill-paper { fill: var(--card); } .stroke-paper { stroke: var(--card); }
        .fill-panel { fill: var(--panel); } .stroke-panel { stroke: var(--panel); }
        .fill-rule { fill: var(--rule); } .stroke-rule { stroke: var(--rule); }
        @media (min-width: 100rem) {
          figure { display: grid; grid-template: auto 1fr / minmax(0, 1.55fr) minmax(0, 1fr); gap: 0 2rem; }
          figure .chart { grid-row: 1; }
          figure figcaption { grid-row: 2; }
          figure table { grid-column: 2; grid-row: 1 / span 2; align-self: start; }
        }
        @media (max-width: 62rem) {
          th, td { padding-right: 0.5rem; }
          td.sentence { min-width: 9rem; }
        }
        @media screen and (max-width: 44rem) {
          html { font-size: 16px; }
          body { padding: 0.6rem 0.5rem 0.8rem; line-height: 1.38; }
          header { padding-left: 0.6rem; }
          h1 { font-size: 1.3rem; }
          .lead { font-size: 1rem; margin: 0.2rem 0 0; }
          nav { margin: 0.8rem 0; }
          section { margin-bottom: 0.8rem; padding: 0.6rem; }
          ul { margin: 0.1rem 0; padding-left: 1.1rem; }
          .tiles { grid-template-columns: 1fr 1fr; }
          .entries > li { grid-template-columns: auto minmax(0, 1fr); }
          .entries .told { display: block; grid-column: 2; line-height: 1.15; }
          .entries .note:not(:last-child)::after { content: "; "; }
          body.brief { padding: 0.4rem 0.6rem; font-size: 0.82rem; line-height: 1.2; }
          summary .named { display: none; }
          summary .counted { display: inline; }
          .brief .entries > li { padding: 0.12rem 0; gap: 0 0.4rem; }
          .brief .tiles li { padding: 0.15rem 0.4rem 0.2rem; }
          .brief .tiles .change { margin-left: 0.2em; }
          .brief h1 { font-size: 1.15rem; }
          .brief .lead { font-size: 0.85rem; }
          .brief section:not(.more) h2 { margin: 0.2rem 0 0.1rem; font-size: 0.98rem; }
          .brief section:not(.more) { padding: 0 0 0.3rem; }
          .chart .wide { display: none; }
          .chart .narrow { display: block; max-width: 30rem; }
          table, tbody, tr, td, table.stacked tr { display: block; }
          thead { display: none; }
          tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
          tbody tr:last-child { border-bottom: 0; }
          td { padding: 0.1rem 0; border: 0; }
          td.key { display: inline-block; margin-right: 0.7rem; }
          td.sentence { font-size: 1rem; min-width: 0; }
          figure td.sentence { display: inline; }
          td.detail::before, td.number::before { content: attr(data-label) ": "; color: var(--muted); }
          td.number { display: inline-block; margin-right: 0.9rem; text-align: left; }
          td.detail.brief:not(:empty) { display: inline-block; margin-right: 0.9rem; }
          td:empty { display: none; }
        }
        @media print {
          :root {
            --ink: #1b1b1b; --muted: #545b66; --paper: #ffffff; --card: #ffffff; --panel: #f3f4f6;
            --rule: #c4c9d1; --link: #1b1b1b;
          }
          @page { margin: 14mm; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          html { font-size: 10.5px; }
          body { padding: 0; max-width: none; }
          nav { display: none; }
          section { padding: 0.6rem 0 0; border: 0; border-top: 1px solid var(--rule); border-radius: 0; }
          h2, h3 { break-after: avoid; }
          tr, li, .chart, .tiles { break-inside: avoid; }
          body.brief { padding: 0; }
          .brief section.more { display: none; }
          details:not([open]) > summary { list-style: none; }
          details:not([open]) > summary::-webkit-details-marker { display: none; }
          .brief .entries > li { padding: 0.15rem 0; }
          .brief .chart svg { max-height: 110px; }
          thead { display: table-header-group; }
          figure { display: block; }
        }

        """
}
