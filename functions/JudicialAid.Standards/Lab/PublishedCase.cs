using JudicialAid.Model;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Lab;

/// <summary>An aid that was reported in public (standards/cases/*.yaml): to compare standards with what was really given. Nobody is named.</summary>
public sealed record PublishedCase
{
    /// <summary>Number in the library.</summary>
    public required string Id { get; init; }

    /// <summary>Where, and whether several offices gave it together.</summary>
    public required string Place { get; init; }

    /// <summary>What happened, as far as it matters.</summary>
    public required string Summary { get; init; }

    /// <summary>What was given, in yuan.</summary>
    public required Yuan Amount { get; init; }

    /// <summary>Whether more was given than <see cref="Amount"/>.</summary>
    public bool AtLeast { get; init; }

    /// <summary>Who reported it.</summary>
    public required string Source { get; init; }

    /// <summary>Where it was read; null when the page showed no address.</summary>
    public string? Link { get; init; }

    /// <summary>The facts that the report states; the rest is not known.</summary>
    public required AmountFacts Facts { get; init; }

    /// <summary>What the report does not state and an amount depends on.</summary>
    public IReadOnlyList<string> Thin { get; init; } = [];

    /// <summary>What else is worth knowing.</summary>
    public string? Note { get; init; }
}

/// <summary>cases/*.yaml.</summary>
internal sealed class PublishedCaseReader(FactsReader facts)
{
    public const string Folder = "cases/";

    public PublishedCaseFile Read(MapReader map)
    {
        Repeats.Refuse(map, "cases", "id", "案例的编号", "请改用另一个编号，或者删除重复的案例。");
        return new PublishedCaseFile(map.Each("cases", One));
    }

    private PublishedCase? One(MapReader map)
    {
        map.Required("facts");
        return MapReader.Read(map.Node("facts"), map.Mistakes, facts.Read) is not { } known ? null : new PublishedCase
        {
            Id = map.Text("id"),
            Place = map.Text("place"),
            Summary = map.Text("summary"),
            Amount = LimitReader.Money(map, "amount", NumberRange.Sum, "实际救助的数额", "请写报道中的数额。"),
            AtLeast = map.Flag("atLeast", false),
            Source = map.Text("source"),
            Link = map.TextOrNull("link"),
            Facts = known,
            Thin = map.Texts("thin"),
            Note = map.TextOrNull("note"),
        };
    }
}

/// <summary>The cases of one file.</summary>
internal sealed record PublishedCaseFile(IReadOnlyList<PublishedCase> Cases);
