using JudicialAid.Desk;
using JudicialAid.Desk.Exchange;
using JudicialAid.Desk.Standards;
using JudicialAid.Desk.Tuning;

// `desk`: the command line for people who look after rules, dossiers and the running system. One verb a file.
return args switch
{
    ["extract", .. var rest] => ExtractCommand.Run(rest, Console.Out, Console.Error),
    ["check", .. var rest] => CheckCommand.Run(rest, Today(), Console.Out, Console.Error),
    ["render", .. var rest] => RenderCommand.Run(rest, Console.Out, Console.Error),
    ["diff", .. var rest] => DiffCommand.Run(rest, Console.Out, Console.Error),
    ["preview", .. var rest] => PreviewCommand.Run(rest, Today(), Console.Out, Console.Error),
    ["classes", .. var rest] => ClassesCommand.Run(rest, Today(), Console.Out, Console.Error),
    ["sheet", .. var rest] => SheetCommand.Run(rest, Today(), Console.Out, Console.Error),
    ["replay", .. var rest] => ReplayCommand.Run(rest, Console.Out, Console.Error),
    ["tune", .. var rest] => TuneCommand.Run(rest, Today(), Console.Out, Console.Error),
    ["tokens", .. var rest] => TokensCommand.Run(rest, Console.Out, Console.Error),
    [var verb, ..] when verb is not ("--help" or "-h" or "help") => Unknown(verb),
    _ => Usage(),
};

static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

static int Unknown(string verb)
{
    Console.Error.WriteLine($"desk: there is no verb {verb}.");
    return Usage();
}

static int Usage()
{
    Console.Error.WriteLine("usage: desk extract PATH... [--format facts|gold|html] read each file or folder as one case and print what it says");
    Console.Error.WriteLine("       desk extract --sentences FILE.jsonl               read lines of {id, text}, for measuring");
    Console.Error.WriteLine("       desk check [DIR]                                  all mistakes of the rule data, and whether the worked examples come out");
    Console.Error.WriteLine("       desk render [--check] [--out DIR] [DIR]           the review pages of the standards");
    Console.Error.WriteLine("       desk diff A B                                     what standard B changes against A (ids or folders)");
    Console.Error.WriteLine("       desk preview STANDARD (--cases DIR | --cases CONNECTION --office ID | --invented N) [--against STANDARD] [--day DAY] [--eligibility TEXT] [--json]");
    Console.Error.WriteLine("       desk classes (--cases DIR | --cases CONNECTION --office ID) [--json]   cases of one kind side by side: who never asked, what to find out");
    Console.Error.WriteLine("       desk sheet STANDARD FACTS.json [--format text|html|json] [--overlay STANDARD]...   the calculation sheet for given facts");
    Console.Error.WriteLine("       desk replay FILE.json [DIR]                       computes the sheets of a file again and says what differs");
    Console.Error.WriteLine("       desk tune (PAIRS.jsonl | --cases CONNECTION | --service URL) [--office OFFICE]   estimate the weights of linkage anew from people's decisions");
    Console.Error.WriteLine("       desk tokens LIST --register REGISTER --key VARIABLE --out FILE.csv   a list of people as tokens that only a partner with the same key can read");
    return 2;
}
