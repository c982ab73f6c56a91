using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Small helps with facts.</summary>
internal static class FactExtensions
{
    /// <summary>Another value resting on the same words.</summary>
    public static Fact<TOther> As<T, TOther>(this Fact<T> fact, TOther value) => new(value, fact.Evidence, fact.Section, fact.Rule, fact.Confidence);
}
