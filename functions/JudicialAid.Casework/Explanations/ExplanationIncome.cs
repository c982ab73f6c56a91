using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>What the victim's side lives on, as the dossier tells it: what somebody has now first, then what is lacking or past.</summary>
internal static class ExplanationIncome
{
    public static Html Sources(ExplanationView view)
    {
        // 全家靠… is told of each of them: it is shown with the first.
        var told = new HashSet<(IncomeKind, Span)>();
        return ExplanationView.Section(
            "生活来源（卷宗所载）",
            [
                .. from id in view.Side
                   join person in view.Case.People on id equals person.PersonId
                   let incomes = person.Income.Where(income => told.Add((income.Kind.Value, income.Kind.Evidence))).OrderBy(income => income.State).ToList()
                   where incomes.Count > 0
                   select Person(view, person, incomes),
            ],
            "本人、家属陈述或者村（居）证明所载，未经核实，不参与计算，供了解家庭经济情况时核对。");
    }

    private static Html Person(ExplanationView view, CasePerson person, List<IncomeSource> incomes) => Html.Of($"""
        <div class="person"><b>{view.Mask.Name(person.PersonId)}</b><span class="tag">{view.Relation(person.PersonId)}</span><p>{string.Join('；', incomes.Select(Labels.Of))}</p>{view.Quotes(incomes.Select(income => income.Kind.Evidence).Distinct())}</div>
        """);
}
