using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// Register hits as a receiver may read them. A hit is told to the register's owner, and to an agency whose aid it opens; only the owner
/// gets the row and its grade, and never a column marked sensitive.
/// </summary>
internal sealed class RegisterLines(IReadOnlyList<RegisterDefinition> registers, IReadOnlyList<AgencyDefinition> agencies)
{
    private static readonly string[] ToldFields = ["category", "grade"];

    /// <summary>Lines such as 最低生活保障：示例县民政局登记，数据日期2026年10月1日。</summary>
    public IEnumerable<string> For(AgencyDefinition receiver, IReadOnlyList<string> aidKinds, IReadOnlyList<RegisterMatch> matches, string personId)
    {
        foreach (var match in matches)
        {
            var register = registers.FirstOrDefault(r => r.RegisterId == match.RegisterId);
            if (register is null)
                continue;
            var isOwner = register.OwnerKind == receiver.Kind && receiver.Region == match.Snapshot.Region;
            if (isOwner || match.LeadsTo.Any(aidKinds.Contains))
                yield return Line(register, match, isOwner, match.PersonId == personId);
        }
    }

    private string Line(RegisterDefinition register, RegisterMatch match, bool isOwner, bool isOwnRow)
    {
        var who = isOwnRow ? "" : "家庭成员列入";
        var owner = agencies.FirstOrDefault(a => a.Kind == register.OwnerKind && a.Region == match.Snapshot.Region)?.Name;
        var row = isOwner && isOwnRow ? $"，名册第{match.Row}行{Details(register, match)}" : "";
        return $"{who}{register.Name}：{(owner is null ? "" : owner + "登记，")}数据日期{Labels.Of(match.Snapshot.Date)}{row}。";
    }

    private static string Details(RegisterDefinition register, RegisterMatch match) => string.Concat(register.Columns
        .Where(column => !column.Sensitive && ToldFields.Contains(column.Field) && match.Fields.ContainsKey(column.Field))
        .Select(column => $"，{column.Aliases[0]}{match.Fields[column.Field]}"));
}
