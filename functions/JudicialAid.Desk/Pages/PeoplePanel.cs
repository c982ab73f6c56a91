using JudicialAid.Casework;
using JudicialAid.Model;

namespace JudicialAid.Desk.Pages;

/// <summary>The people of a case, victims first, each with the facts about them as links to the words.</summary>
internal static class PeoplePanel
{
    // Victims are what is checked first; more of them, and everybody else, are folded, so that the list stays a list.
    private const int MostOpen = 3;

    /// <summary>The cards.</summary>
    public static Html Render(string key, CaseFile file, IReadOnlyList<FactMark> facts)
    {
        var numbered = facts.Select((fact, n) => (Fact: fact, Number: n)).ToList();
        var people = file.People.OrderBy(p => p.Roles.Count == 0 ? PersonRole.Witness : p.Roles.Min()).ToList();
        return Html.Join(people.Select((person, n) => Card(key, person, n < MostOpen && person.Roles.Contains(PersonRole.Victim), [.. numbered.Where(x => x.Fact.PersonId == person.PersonId)]))
            .Append(CaseCard(key, [.. numbered.Where(x => x.Fact.PersonId is null)])).Append(UnreadCard(key, file.Unread)));
    }

    private static Html Card(string key, CasePerson person, bool open, List<(FactMark Fact, int Number)> facts)
    {
        var name = facts.Find(f => f.Fact.Rule.Length == 0);
        return Html.Of($"""
            <details class="person"{new Html(open ? " open" : "")}>
            <summary><b>{person.Name}</b><span>{string.Join('、', person.Roles.Select(FactWords.Of))}</span>{Doubts(facts)}</summary>
            <ul>{Html.Join(facts.Where(f => f.Fact.Rule.Length > 0).Select(f => Item(key, f.Fact, f.Number)).Prepend(Html.Of($"<li class=\"Identity\"><a href=\"#{MarkedText.Anchor(key, name.Number)}\">首次出现</a></li>")), "")}</ul>
            </details>
            """);
    }

    private static Html CaseCard(string key, List<(FactMark Fact, int Number)> facts) => facts.Count == 0 ? Html.Empty : Html.Of($"""
        <details class="person" open>
        <summary><b>全案</b></summary>
        <ul>{Html.Join(facts.Select(f => Item(key, f.Fact, f.Number)), "")}</ul>
        </details>
        """);

    private static Html UnreadCard(string key, IReadOnlyList<Span> unread) => unread.Count == 0 ? Html.Empty : Html.Of($"""
        <details class="person" open>
        <summary><b>未理解</b><span>{unread.Count}处，请看原文</span></summary>
        <ul>{Html.Join(unread.Select((span, n) => Html.Of($"<li class=\"unread\"><a href=\"#{MarkedText.UnreadAnchor(key, n)}\">{Beginning(span.Quote)}</a></li>")), "")}</ul>
        </details>
        """);

    private static string Beginning(string quote) => quote.Trim() is { Length: > 26 } words ? words[..25] + "…" : quote.Trim();

    private static Html Doubts(List<(FactMark Fact, int Number)> facts) =>
        facts.Count(f => f.Fact.IsDoubtful) is > 0 and var count ? Html.Of($"<em>{count}项待核</em>") : Html.Empty;

    private static Html Item(string key, FactMark fact, int number) =>
        Html.Of($"<li class=\"{fact.Topic.ToString()}{(fact.IsDoubtful ? " doubt" : "")}\"><a href=\"#{MarkedText.Anchor(key, number)}\"><span>{fact.Label}</span>{fact.Value}</a></li>");
}
