using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// A register that a partner sends without saying who is in it: a column of tokens in the place of number and name
/// (<see cref="PartnerTokens"/>), beside it at most what tells whether a row is in force. Names, numbers and addresses are not read, even if
/// they are there.
/// </summary>
internal static class TokenFile
{
    /// <summary>Field that keeps the token.</summary>
    public const string Token = "token";

    private static readonly RegisterColumn TokenColumn = new(Token, ["令牌", "身份证号令牌"], "token", Required: true);
    private static readonly string[] Kept = ["from", "to", "status", "category", "grade", "amount", "aidDate"];

    /// <summary>What such a file of a register may say.</summary>
    public static RegisterDefinition Of(RegisterDefinition definition) => definition with
    {
        Columns = [TokenColumn, .. definition.Columns.Where(c => Kept.Contains(c.Field)).Select(c => c with { Required = false })],
    };

    /// <summary>Whether a record is the header of such a file: it has tokens, and no numbers.</summary>
    public static bool IsHeader(string[] record, RegisterDefinition definition)
    {
        var headings = Array.ConvertAll(record, Heading.Normalise);
        return TokenColumn.Aliases.Any(headings.Contains)
            && !definition.Columns.Where(c => c.Field == "idNumber").SelectMany(c => c.Aliases).Select(Heading.Normalise).Any(headings.Contains);
    }
}
