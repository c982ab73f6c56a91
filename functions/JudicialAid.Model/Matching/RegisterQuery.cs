namespace JudicialAid.Model;

/// <summary>Whom to look for in the registers: tokens that name nobody (<see cref="Pseudonyms"/>).</summary>
/// <param name="Numbers">Tokens of identity numbers (<see cref="Pseudonyms.IdToken"/>).</param>
/// <param name="Keys">Tokens of the other keys rows are kept under: sound of name, birth, village, kin.</param>
/// <param name="MayFit">Whether a row that a key of <paramref name="Keys"/> leads to can be one of the people; others are not read.</param>
public sealed record RegisterQuery(IReadOnlyCollection<string> Numbers, IReadOnlyCollection<string> Keys, Func<RowOutline, bool> MayFit);
