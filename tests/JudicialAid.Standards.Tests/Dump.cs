using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;
namespace JudicialAid.Standards.Tests;
public class Dump
{
    [Fact]
    public void D() => File.WriteAllLines("/tmp/asks-dump.txt", SampleDossiers.Victims().Where(v => v.WhatIf.Side.Case.Victims.Count < 20 && v.WhatIf.Colour != Colour.Red).SelectMany(v => (string[])[$"== {v.WhatIf.Side.Person.Name} {v.WhatIf.Colour} {ColourOfReason(v.WhatIf)}", .. v.WhatIf.Now.All.Where(c => c.Answer == Answer.Unknown && !c.LeftToHandler).Select(c => $"  ? {c.Id} {c.Why}"), .. NearestChanges.Of(v.WhatIf).Select(c => $"  -> {c.Colour} {c.IsOpen} {string.Join("+", c.Answers)}"), .. Asks.Ranked(v.WhatIf, v.Standard).Select(a => $"  ask {a.Ask} {a.Lowest}-{a.Highest} {a.AmountFrom}-{a.AmountTo}")]));
    private static string ColourOfReason(WhatIf w) => JudicialAid.Standards.Colours.ColourChoice.From(w.Now.Scenes).Reason;
}
