namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>How pages look that a program writes into one file: read on a screen, printed on A4. Each page adds what only it has.</summary>
public static class PageStyle
{
    /// <summary>Fonts, colours, headings and tables of all such pages.</summary>
    public const string Base = """
        :root { color-scheme: light; --ink: #1d2733; --soft: #5b6875; --line: #d9e0e7; --blue: #1f6fb2; --green: #1a7f37; --red: #b42318 }
        body { font: 15px/1.5 "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: var(--ink); margin: 2em auto; padding: 0 1em }
        h1 { font-size: 1.6em; margin-bottom: .2em } h2 { font-size: 1.2em; margin: 1.6em 0 .5em; border-bottom: 1px solid var(--line) }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums }
        th, td { padding: .25em .6em; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top }
        th { font-weight: 600; vertical-align: bottom } td.text, th.text { text-align: left }
        .soft, .detail { color: var(--soft) } .detail { font-size: .9em } .kept { color: var(--green); font-weight: 600 } .missed { color: var(--red); font-weight: 600 }
        svg .grid { stroke: #e8edf2 } svg .tick { font-size: 12px; fill: var(--soft) } svg .axis { font-size: 13px; fill: var(--ink) }
        @media print { body { margin: 0; max-width: none } h2, h3 { break-after: avoid } tr, svg, img { break-inside: avoid } thead { display: table-header-group } }
        """;
}
