namespace JudicialAid.Casework;

/// <summary>Look of the explanation page: one column that reads on a phone, tables that become cards, and prints without colour fills.</summary>
internal static class ExplanationStyle
{
    public const string Css = """
        :root { --ink: #1d2129; --soft: #5b6472; --line: #e3e6eb; --paper: #fff; --ground: #f4f5f7; --red: #c4162a; --orange: #c2570c; --green: #14784a; --none: #5b6472; --tone: var(--none); }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.7 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
        main { max-width: 860px; margin: 0 auto; padding: 24px 16px 40px; }
        header, section { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px; margin-bottom: 16px; }
        header { border-top: 6px solid var(--tone); }
        header.red { --tone: var(--red); } header.orange { --tone: var(--orange); } header.green { --tone: var(--green); }
        p { margin: 4px 0; } h1 { margin: 6px 0 0; font-size: 28px; line-height: 1.3; } h1 small { margin-left: 12px; color: var(--soft); font-size: 15px; font-weight: 400; } h2 { margin: 0 0 10px; font-size: 18px; }
        .kind { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; color: var(--soft); }
        .badge { background: var(--tone); color: #fff; border-radius: 4px; padding: 1px 12px; font-weight: 600; }
        .state { margin-left: auto; border: 1px solid var(--line); border-radius: 4px; padding: 0 10px; }
        .case, .lead, .meta, .why, .note, footer { color: var(--soft); font-size: 14px; }
        .lead { margin: -6px 0 10px; }
        .amount { margin: 10px 0; font-size: 34px; line-height: 1.2; font-weight: 700; font-variant-numeric: tabular-nums; }
        .amount small { font-size: 15px; font-weight: 400; color: var(--soft); margin: 0 8px 0 0; } .amount small + small, .amount small:last-child { margin: 0 0 0 6px; }
        .payment { margin: -4px 0 10px; color: var(--soft); }
        .amount.none { font-size: 18px; font-weight: 600; color: var(--soft); }
        .reason { font-size: 17px; } .change, .obstacle { background: #fff7e6; border-radius: 6px; padding: 8px 12px; margin: 10px 0; } .change b { margin-right: 10px; color: var(--orange); }
        .note { margin-top: 10px; padding-top: 10px; border-top: 1px dashed var(--line); }
        ol.ask { margin: 0; padding-left: 1.6em; } ol.ask li { padding: 3px 0; } ul.items { margin: 0; padding: 0; list-style: none; } ul.items li { padding: 8px 0; border-top: 1px solid var(--line); } ul.items li:first-child { border-top: 0; } ul.items b { margin-right: 12px; }
        .check { display: flex; gap: 14px; padding: 12px 0; border-top: 1px solid var(--line); } section > .check:first-of-type { border-top: 0; padding-top: 2px; } .check > div { flex: 1; min-width: 0; }
        details { border-top: 1px solid var(--line); padding-top: 10px; } summary { cursor: pointer; color: var(--soft); } details .check:first-of-type { border-top: 0; }
        .answer { flex: none; width: 48px; height: 26px; margin-top: 1px; border-radius: 13px; text-align: center; font-size: 13px; line-height: 26px; font-weight: 600; background: #eceef2; color: var(--soft); }
        .answer.yes { background: #e2f3ea; color: var(--green); } .answer.open { background: #fdeedd; color: var(--orange); } .answer.bad { background: #fbe4e6; color: var(--red); }
        blockquote { margin: 8px 0 2px; padding: 6px 12px; border-left: 3px solid #c9ced8; background: #f8f9fb; border-radius: 0 6px 6px 0; } blockquote cite { display: block; font-style: normal; font-size: 13px; color: var(--soft); }
        .tag { display: inline-block; margin-left: 8px; padding: 0 8px; border-radius: 4px; background: #eceef2; color: var(--soft); font-size: 13px; font-weight: 400; } .tag.sure { background: #e2f3ea; color: var(--green); } .tag.open { background: #fdeedd; color: var(--orange); } .tag.bad { background: #fbe4e6; color: var(--red); }
        .person, .hit { padding: 10px 0; border-top: 1px solid var(--line); } .person:first-of-type, .hit:first-of-type { border-top: 0; padding-top: 0; }
        .levels span { display: inline-block; margin: 2px 6px 2px 0; padding: 0 8px; border: 1px solid var(--line); border-radius: 4px; font-size: 13px; color: var(--soft); }
        .standard { font-weight: 600; } .sample { display: inline-block; margin-left: 10px; padding: 0 8px; border: 1px solid var(--red); border-radius: 4px; color: var(--red); font-size: 13px; font-weight: 400; }
        table { width: 100%; border-collapse: collapse; margin-top: 10px; } th, td { padding: 9px 10px; border-top: 1px solid var(--line); text-align: left; vertical-align: top; } th { border-top: 0; color: var(--soft); font-size: 14px; font-weight: 400; white-space: nowrap; }
        .num { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } .steps td:first-child { width: 24%; } .steps tbody td.num { width: 20%; white-space: normal; } .formula, .working, .why { display: block; } .working { font-variant-numeric: tabular-nums; font-weight: 600; }
        .unused { color: var(--soft); } .unused b { font-weight: 400; } tfoot td { border-top: 2px solid var(--ink); font-weight: 700; font-size: 17px; }
        .notes { margin-top: 12px; padding: 8px 14px; border-radius: 6px; background: #fdeedd; } .notes.bad { background: #fbe4e6; } .notes.plain { background: #f4f5f7; } .notes ul { margin: 4px 0; padding-left: 1.4em; } .approval { margin-top: 10px; }
        footer { padding: 0 8px; }
        @media (max-width: 640px) {
          main { padding: 0 0 24px; } header, section { border-radius: 0; border-left: 0; border-right: 0; padding: 16px; margin-bottom: 10px; } h1 { font-size: 24px; }
          thead { display: none; } .steps, .steps tbody, .steps tr, .steps td { display: block; } .steps td { border: 0; padding: 2px 0; } .steps td:first-child { width: auto; } .steps tbody tr { padding: 10px 0; border-top: 1px solid var(--line); }
          .steps tbody td.num { width: auto; text-align: left; font-weight: 600; } .steps tbody td.num:not(:empty)::before { content: "结果："; color: var(--soft); }
          .steps tfoot, .steps tfoot tr { display: flex; justify-content: space-between; width: 100%; border-top: 2px solid var(--ink); padding-top: 6px; } .steps tfoot { border: 0; padding: 0; }
        }
        @media print { body { background: none; } main { max-width: none; padding: 0; } header, section { border-radius: 0; break-inside: avoid-page; } }
        """;
}
