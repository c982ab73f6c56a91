using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>What the victim's side lives on, as the dossier tells it: what somebody has now first, then what is lacking or past.</summary>
internal static class ExplanationIncome
{
    public static Html Sources(ExplanationView view) => ExplanationView.Section(
        "生活来源（卷宗所载）",
        [
            .. view.Case.People
                .Where(person => view.Side.Contains(person.PersonId) && person.Income.Count > 0)
                .OrderBy(person => Order(view, person.PersonId))
                .Select(person => Person(view, person)),
        ],
        "本人、家属陈述或者村（居）证明所载，未经核实，不参与计算，供了解家庭经济情况时核对。");

    private static int Order(ExplanationView view, string personId) => view.Side.ToList().IndexOf(personId);

    private static Html Person(ExplanationView view, CasePerson person)
    {
        var incomes = person.Income.OrderBy(income => income.State).ToList();
        return Html.Of($"""
            <div class="person"><b>{view.Mask.Name(person.PersonId)}</b><span class="tag">{view.Relation(person.PersonId)}</span><p>{string.Join('；', incomes.Select(Labels.Of))}</p>{view.Quotes(incomes.Select(income => income.Kind.Evidence).Distinct())}</div>
            """);
    }
}
