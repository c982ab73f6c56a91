using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Colours;

/// <summary>A proposed colour with its reason.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Explain">Whether the item of Article 7 that says most is added.</param>
internal sealed record ColourChoice(Colour Colour, string Reason, bool Explain)
{
    private static readonly ColourChoice Nothing = new(Colour.None, "未见符合预警条件的情形", true);

    /// <summary>
    /// In each scene the first rule that surely holds decides; of the scenes that apply the most urgent colour is taken.
    /// Unknowns never make a rule hold, so a lead that rests on an unconfirmed match cannot be red.
    /// </summary>
    public static ColourChoice From(IEnumerable<(Scene Scene, Func<FactCall, Proof> Facts)> scenes) =>
        scenes.Select(s => First(s.Scene, s.Facts)).OfType<ColourChoice>().OrderByDescending(c => c.Colour).FirstOrDefault() ?? Nothing;

    private static ColourChoice? First(Scene scene, Func<FactCall, Proof> facts) =>
        scene.Colours.FirstOrDefault(r => r.When.Evaluate(facts).IsYes) is { } rule ? new ColourChoice(rule.Colour, rule.Reason, rule.Explain) : null;
}
