package dev.lanewright.ship.report;

/** The report's style sheet: on screen one column, on paper black on white, tables unbroken. */
final class ReportStyle {
  static final String CSS =
      """
      :root { color-scheme: light; --ink: #1b1f24; --muted: #68727d; --line: #dfe3e8; --soft: #f6f7f9;
        --better: #1f8a4c; --worse: #d1492e; --warning: #b7791f; }
      body { margin: 0; background: var(--soft); color: var(--ink);
        font: 15px/1.5 "Inter", system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
      main { max-width: 980px; margin: 0 auto; padding: 32px 28px 64px; background: #fff; }
      h1 { font-size: 32px; line-height: 1.2; margin: 4px 0 8px; }
      h2 { font-size: 18px; margin: 40px 0 10px; padding-top: 14px; border-top: 1px solid var(--line); }
      p { margin: 8px 0; max-width: 72ch; }
      .muted { color: var(--muted); } .small { font-size: 13px; }
      .verdict { border-left: 6px solid var(--warning); padding: 2px 0 2px 20px; }
      .verdict.better { border-color: var(--better); } .verdict.worse { border-color: var(--worse); }
      .tiles { display: flex; flex-wrap: wrap; gap: 14px; margin: 22px 0; }
      .tile { flex: 1 1 150px; border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; }
      .tile b { display: block; font-size: 24px; line-height: 1.25; }
      table { border-collapse: collapse; width: 100%; font-size: 14px; margin: 8px 0; }
      th { text-align: left; color: var(--muted); font-weight: 600; border-bottom: 2px solid var(--line);
        padding: 6px 10px 6px 0; vertical-align: bottom; }
      td { border-bottom: 1px solid var(--line); padding: 6px 10px 6px 0; vertical-align: top;
        overflow-wrap: break-word; white-space: pre-line; }
      @media (min-width: 600px) { td:first-child { white-space: nowrap; } }
      td.w { overflow-wrap: anywhere; }
      td.r, th.r { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      figure { margin: 12px 0; } svg { max-width: 100%; height: auto; }
      figcaption { color: var(--muted); font-size: 13px; }
      pre { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 14px;
        font-size: 12.5px; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere; }
      @media print {
        @page { margin: 16mm 14mm; }
        body { background: #fff; font-size: 11pt; } main { max-width: none; padding: 0; }
        h2, figure { break-after: avoid; } tr, figure, .tile, .verdict, .tiles { break-inside: avoid; }
        h2 { margin-top: 26px; }
        thead { display: table-header-group; } pre { font-size: 8.5pt; }
        .verdict, .tile { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      }
      """;

  private ReportStyle() {}
}
