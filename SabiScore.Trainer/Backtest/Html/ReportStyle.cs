namespace SabiScore.Trainer.Backtest.Html;

/// <summary>The page's style: light or dark as the reader's system is, one column, tables that scroll on their own.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --page: #fff; --ink: #1c2330; --soft: #5d6778; --rule: #dfe3ea; --ours: #0b6bcb; --second: #d9822b; --third: #2e8b57; --fourth: #8e5bc0; --bad: #c0392b; --band: #f4f6f9; }
        @media (prefers-color-scheme: dark) { :root { --page: #12161d; --ink: #e6eaf0; --soft: #9aa5b5; --rule: #2b333f; --ours: #5aa9f5; --second: #f0a95b; --third: #5cc48a; --fourth: #bb92e6; --bad: #ea7566; --band: #1a2029; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 66rem; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: .5rem 0; }
        h2 { font-size: 1.2rem; margin: 2.2rem 0 .3rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
        p { margin: .3rem 0 .8rem; color: var(--soft); }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .86rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .28rem .42rem; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--rule); }
        th { color: var(--soft); font-weight: 600; }
        .word { text-align: left; }
        tr.all { background: var(--band); font-weight: 600; }
        figure { margin: .8rem 0; }
        svg { width: 100%; max-width: 46rem; height: auto; display: block; }
        svg text { fill: var(--soft); font: 12px system-ui, sans-serif; }
        figcaption { font-size: .86rem; color: var(--soft); }
        polyline { fill: none; stroke-width: 2; }
        .grid { stroke: var(--rule); stroke-width: 1; }
        .exact { stroke: var(--soft); stroke-dasharray: 5 4; stroke-width: 1.2; }
        .count { fill: var(--rule); }
        .ours { stroke: var(--ours); color: var(--ours); } .second { stroke: var(--second); color: var(--second); }
        .third { stroke: var(--third); color: var(--third); } .fourth { stroke: var(--fourth); color: var(--fourth); }
        .dot { fill: currentColor; stroke: none; }
        .fill-ours { fill: var(--ours); } .fill-bad { fill: var(--bad); }
        .key { display: inline-block; margin-left: .7rem; } .key::before { content: ""; display: inline-block; width: 1.1rem; border-top: 3px solid currentColor; vertical-align: middle; margin-right: .3rem; }
        @media (max-width: 600px) { body { padding: .7rem; font-size: 15px; } svg text { font-size: 17px; } .key { display: block; margin-left: 0; } }
        """;
}
