namespace JudicialAid.Desk.Pages;

/// <summary>Look of the page: the text on the left, the people on the right, one column on a phone; explanations on hover or tap.</summary>
internal static class DossierStyle
{
    public const string Css = """
        :root { --ink: #1d2129; --soft: #5b6472; --line: #e0e3e9; --ground: #f4f5f7; }
        .Case { --tint: #e3e7f6; --edge: #4557b0; } .Identity { --tint: #e6eef2; --edge: #4d7186; } .Harm { --tint: #fbdfe0; --edge: #b8202f; }
        .Money { --tint: #fdeecb; --edge: #9a6700; } .Conduct { --tint: #ebe1f7; --edge: #7042a8; } .Hardship { --tint: #d9f0e1; --edge: #17703f; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.9 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
        main { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 16px; max-width: 1240px; margin: 0 auto; padding: 20px 16px 0; align-items: start; }
        header { grid-column: 1 / -1; } header, article, details.person { background: #fff; border: 1px solid var(--line); border-radius: 10px; }
        header { padding: 16px 22px; } h1 { margin: 0; font-size: 24px; line-height: 1.4; } header p { margin: 4px 0 0; }
        .numbers, .hint, .counts { color: var(--soft); font-size: 14px; } .counts { color: var(--ink); }
        .legend { display: flex; flex-wrap: wrap; gap: 8px; font-size: 13px; line-height: 1.6; } .legend span { padding: 0 10px; border-radius: 4px; background: var(--tint, #fff); box-shadow: inset 0 -2px 0 var(--edge, transparent); }
        .finding { padding: 6px 12px; border-radius: 6px; background: #fff1dc; } .finding small { margin-left: 10px; color: var(--soft); }
        .texts { grid-column: 1; grid-row: 2; min-width: 0; } article { padding: 6px 26px 22px; margin-bottom: 16px; }
        h2 { margin: 12px 0 10px; padding-bottom: 8px; border-bottom: 1px solid var(--line); font-size: 17px; line-height: 1.5; } h2 small { margin-left: 12px; color: var(--soft); font-size: 13px; font-weight: 400; }
        .text { white-space: pre-wrap; } .page { display: inline-block; margin: 0 8px 0 0; padding: 0 8px; border: 1px solid var(--line); border-radius: 4px; color: var(--soft); font-size: 12px; line-height: 1.5; }
        mark { position: relative; color: inherit; background: var(--tint); box-shadow: inset 0 -2px 0 var(--edge); border-radius: 2px; padding: 2px 0; cursor: help; }
        mark:focus { outline: 2px solid var(--edge); } mark i { scroll-margin-top: 40vh; } mark:has(> i:target) { outline: 3px solid #ff8a00; outline-offset: 2px; }
        mark.unread, .legend .unread { background: #fff; box-shadow: inset 0 -2px 0 #c9ced8; text-decoration: underline wavy #d05a00 1px; text-underline-offset: 4px; } .legend .unread { box-shadow: none; }
        .doubt { box-shadow: none; border-bottom: 2px dashed #d05a00; }
        .tip { display: none; position: absolute; z-index: 9; left: 0; top: 100%; width: max-content; max-width: 340px; padding: 8px 14px; border-radius: 8px; background: #262b34; color: #fff; font-size: 14px; line-height: 1.6; white-space: normal; box-shadow: 0 6px 20px rgba(0, 0, 0, .25); text-decoration: none; }
        .tip > span { display: block; padding: 3px 0; } .tip b { display: inline-block; margin-right: 8px; padding: 0 6px; border-radius: 3px; background: var(--tint, #fff); color: #1d2129; font-weight: 600; font-size: 12px; } .tip small { display: block; color: #b6bdc9; font-size: 12px; }
        mark:hover > .tip, mark:focus > .tip { display: block; }
        aside { grid-column: 2; grid-row: 2; position: sticky; top: 12px; max-height: calc(100vh - 24px); overflow: auto; }
        details.person { padding: 8px 14px; margin-bottom: 10px; } summary { cursor: pointer; } summary span { margin-left: 10px; color: var(--soft); font-size: 14px; } summary em { float: right; font-style: normal; font-size: 12px; color: #b34700; }
        ul { margin: 4px 0 6px; padding: 0; list-style: none; font-size: 14px; line-height: 1.6; } li { padding: 2px 0 2px 10px; border-left: 3px solid var(--edge); margin: 3px 0; } li.doubt { border-bottom: 0; border-left-style: dashed; } li.unread { border-left: 3px dotted #d05a00; }
        li a { display: flex; gap: 10px; color: inherit; text-decoration: none; } li a:hover { text-decoration: underline; } li a span { flex: none; min-width: 6em; color: var(--soft); }
        footer { max-width: 1240px; margin: 0 auto; padding: 8px 24px 32px; color: var(--soft); font-size: 13px; }
        @media (max-width: 820px) {
          main { display: block; padding: 0; } header, article, details.person { border-radius: 0; border-left: 0; border-right: 0; margin-bottom: 8px; } header { padding: 14px 16px; } article { padding: 4px 16px 16px; } h1 { font-size: 20px; }
          aside { position: static; max-height: none; } .tip { position: fixed; left: 8px; right: 8px; top: auto; bottom: 8px; width: auto; max-width: none; }
        }
        @media print { body { background: #fff; } main { display: block; } aside { position: static; max-height: none; } .tip, .hint { display: none !important; } }
        """;
}
