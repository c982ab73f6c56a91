using JudicialAid.Desk;

// `desk`: the command line for people who look after rules, dossiers and the running system. One verb a file.
return args switch
{
    ["extract", .. var rest] => ExtractCommand.Run(rest, Console.Out, Console.Error),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: desk extract PATH... [--format facts|gold]   read each file or folder as one case and print what it says");
    Console.Error.WriteLine("       desk extract --sentences FILE.jsonl               read lines of {id, text}, for measuring");
    return 2;
}
