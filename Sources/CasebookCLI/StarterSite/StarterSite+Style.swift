extension StarterSite {
  /// The style sheet: Japanese text first, light and dark as the reader has it.
  static let style = File(
    "Templates/assets/style.css",
    """
    :root {
      color-scheme: light dark;
      --paper: #fcfcfa;
      --raised: #f1f3ef;
      --ink: #1c1e1d;
      --muted: #5a605c;
      --rule: #d5d9d3;
      --accent: #0b6650;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #151716;
        --raised: #202422;
        --ink: #e6e8e4;
        --muted: #a5aca7;
        --rule: #3a403c;
        --accent: #6fd0b3;
      }
    }

    *, ::before, ::after { box-sizing: border-box; }
    html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      max-width: 46rem;
      margin: 0 auto;
      padding: 0 clamp(1.125rem, 5vw, 3rem);
      background: var(--paper);
      color: var(--ink);
      font: 1rem/1.9 "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", Meiryo, sans-serif;
      overflow-wrap: anywhere;
    }
    body:lang(en) { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; line-height: 1.7; }
    :lang(ja) { line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
    h1, h2, h3 { margin: 0; line-height: 1.45; text-wrap: balance; }
    /* Browsers that know no phrases break at the ones that were marked */
    :is(h1, h2, h3):lang(ja) { word-break: auto-phrase; }
    @supports not (word-break: auto-phrase) {
      :is(h1, h2, h3):lang(ja):has(wbr) { word-break: keep-all; }
    }
    h1 { font-size: clamp(1.5rem, 1.2rem + 2vw, 2.125rem); }
    p { text-wrap: pretty; }
    a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
    main:focus { outline: none; }
    img { display: block; max-width: 100%; height: auto; }
    rt { font-size: .5em; }
    em:lang(ja) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: over right; }
    .skip { position: absolute; left: 1rem; top: -6rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); }
    .skip:focus { top: .5rem; }

    .site-header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: .25rem 1.5rem;
      padding: 1.25rem 0;
      border-bottom: 1px solid var(--rule);
    }
    .site-header a { color: inherit; text-decoration: none; }
    .site-header a:hover { text-decoration: underline; }
    .site-header ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
    .site-name { font-weight: 700; }
    .site-header li [aria-current] { color: var(--accent); }

    main { padding: clamp(2rem, 6vw, 3.5rem) 0; }
    .page-header { margin-bottom: 2.5rem; }
    .lead { margin: .75rem 0 0; color: var(--muted); }
    .label { font-size: .8125rem; color: var(--muted); font-weight: 600; }
    :is(.page-header, .entries) time, .references, .site-footer { font-size: .8125rem; color: var(--muted); }

    .entries { margin: .75rem 0 0; padding: 0; list-style: none; }
    .entries li { padding: 1.25rem 0; border-top: 1px solid var(--rule); }
    .entries :is(h2, h3) { font-size: 1.1875rem; }
    .entries a { color: inherit; text-decoration: none; }
    .entries a:hover { color: var(--accent); text-decoration: underline; }
    .entries p { margin: .25rem 0 0; color: var(--muted); font-size: .9375rem; }
    .pages { display: flex; justify-content: space-between; }

    .key-points { padding: 1rem 1.25rem; background: var(--raised); border-left: 3px solid var(--accent); }
    .key-points ul { margin: .25rem 0 0; padding-left: 1.25rem; }
    .prose > * { margin: 1.25rem 0 0; }
    .prose :is(h2, h3) { margin-top: 3rem; font-size: 1.3125rem; }
    .prose h3 { margin-top: 2rem; font-size: 1.0625rem; }
    .prose :is(ul, ol) { padding-left: 1.5rem; }
    .prose blockquote { margin-left: 0; padding-left: 1.25rem; border-left: 3px solid var(--rule); color: var(--muted); }
    .prose table { border-collapse: collapse; font-size: .9375rem; }
    .prose :is(th, td) { padding: .375rem .75rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    code { padding: .1em .3em; border-radius: 3px; background: var(--raised); font: .875em/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
    pre { overflow-x: auto; padding: 1rem 1.25rem; border-radius: 4px; background: var(--raised); }
    pre code { padding: 0; background: none; }
    .citation { font-size: .75em; white-space: nowrap; }
    .citation a { padding: .375em .125em; text-decoration: none; }
    .references { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
    .references ol { margin: .25rem 0 0; padding-left: 1.5rem; }
    cite { font-style: normal; }
    li:target { background: var(--raised); }

    .site-footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; padding: 1rem 0 2rem; border-top: 1px solid var(--rule); }
    .site-footer p { margin: 0; }

    """)
}
