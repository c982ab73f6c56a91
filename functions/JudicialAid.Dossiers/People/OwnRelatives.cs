using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>The relatives of whom one person tells in an own paper: 我丈夫, 我儿子.</summary>
internal sealed class OwnRelatives(CaseDocument document, CaseDraft draft, Mention? teller)
{
    private readonly Lazy<Dictionary<(Kinship Kinship, Sex? Sex), Mention>> _named = new(() => Named(document, teller));

    /// <summary>我丈夫当场死亡: the husband whom the paper names elsewhere, else 申请人的丈夫.</summary>
    public Mention Of(KinWord kin, int at)
    {
        if (_named.Value.TryGetValue((kin.Kinship, kin.Sex), out var named) || _named.Value.TryGetValue((kin.Kinship, null), out named))
            return named;
        var name = teller!.Value.Name + "的" + UnnamedKin.Called(kin);
        if (!draft.People.ContainsKey(name))
        {
            draft.Person(name, document.SpanOf(at, kin.Word.Length));
            draft.Person(teller.Value.Name, document.SpanOf(teller.Value.Start, teller.Value.Length));
            draft.Tie(new KinDraft(name, teller.Value.Name, document.Fact(kin.Kinship, at, kin.Word.Length, "kin.unnamed", 0.7m), document.Weight));
        }

        return new Mention(name, at, Role.None) { Written = kin.Word };
    }

    // In one pass over the mentions: 我丈夫甲 names the husband, 我是被害人甲的母亲 the child.
    private static Dictionary<(Kinship Kinship, Sex? Sex), Mention> Named(CaseDocument document, Mention? teller)
    {
        var named = new Dictionary<(Kinship, Sex?), Mention>();
        foreach (var mention in document.Mentions)
        {
            if (KinWords.Before(document.Text, mention.Start) is { } word)
                named.TryAdd((word.Kinship, word.Sex), mention);
            else if (teller is { } self && mention.Name != self.Name && KinOfTeller(document, mention) is { } tellers)
                named.TryAdd((KinWords.Reverse(tellers.Kinship), null), mention);
        }

        return named;
    }

    // 我是被害人甲的母亲, 申请人…，系甲之母: what the teller is to the one named.
    private static KinWord? KinOfTeller(CaseDocument document, Mention mention)
    {
        var text = document.Text;
        var kin = KinWords.At(text, mention.End) ?? (mention.End < text.Length && text[mention.End] == '的' ? KinWords.At(text, mention.End + 1) : null);
        if (kin is null)
            return null;
        var lead = text.AsSpan(document.Clause(mention.Start, 1).From..mention.Start);
        var (_, role) = RoleWords.Before(text, mention.Start);
        lead = lead[..Math.Max(0, lead.Length - role)];
        lead = lead[(lead.LastIndexOf('：') + 1)..];
        return lead is "系" or "是" or "我是" or "我系" or "本人是" or "本人系" or "申请人是" or "申请人系" ? kin : null;
    }
}
