using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Tests;

/// <summary>A case as it really is once an answer is known: the dossier states it, or a register has the row.</summary>
internal static class RealAnswers
{
    private static readonly Dictionary<string, Func<RealCase, RealCase>> Changes = new()
    {
        ["未获得赔偿"] = Facts(f => f with { Compensation = SampleCase.Found(CompensationStatus.None), Paid = null, Deposited = null }),
        ["只获得部分赔偿"] = Facts(f => f with { Compensation = SampleCase.Found(CompensationStatus.Partial) }),
        ["已获得全部赔偿"] = Facts(f => f with { Compensation = SampleCase.Found(CompensationStatus.Full) }),
        ["伤情为重伤"] = Facts(f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), InjuryGrade = SampleCase.Found(InjuryGrade.Serious2) }),
        ["伤情为轻伤"] = Facts(f => f with { Harm = SampleCase.Found(HarmKind.MinorInjury), InjuryGrade = SampleCase.Found(InjuryGrade.Minor1) }),
        ["构成严重残疾"] = Facts(f => f with { DisabilityGrade = SampleCase.Found(1) }),
        ["丧失劳动能力"] = Facts(f => f with { LostLabourCapacity = SampleCase.Found(true) }),
        ["未丧失劳动能力"] = Facts(f => f with { LostLabourCapacity = SampleCase.Found(false) }),
        ["急需救治且无力承担费用"] = Facts(f => f with { UrgentTreatment = SampleCase.Found(true) }),
        ["不需要紧急救治"] = Facts(f => f with { UrgentTreatment = SampleCase.Found(false) }),
        ["因举报、作证或者鉴定受到打击报复"] = Facts(f => f with { Retaliation = SampleCase.Found(true) }),
        ["财产损失达到重大损失标准"] = Facts(f => f with { PropertyLoss = SampleCase.Found(new Yuan(90000)), Paid = null }),
        ["没有过错"] = Facts(f => f with { Fault = SampleCase.Found(FaultShare.NoFault) }),
        ["次要责任"] = Facts(f => f with { Fault = SampleCase.Found(FaultShare.Secondary) }),
        ["主要责任"] = Facts(f => f with { Fault = SampleCase.Found(FaultShare.Primary) }),
        ["全部责任"] = Facts(f => f with { Fault = SampleCase.Found(FaultShare.Full) }),
        ["没有放弃民事赔偿请求"] = Facts(f => f with { WaivedClaim = SampleCase.Found(false) }),
        ["困难因案件造成或者加重"] = Facts(f => f with { TreatmentCost = SampleCase.Found(new Yuan(8000)) }),
        ["案由为交通肇事等侵权"] = c => c with { File = c.File with { Causes = [SampleCase.Found("交通肇事罪")] } },
        ["有依靠被害人生活的近亲属"] = c => c.WithChild(),
        ["案件无法侦破"] = c => c with { File = c.File with { Outcome = c.File.Outcome with { Unsolved = SampleCase.Found(true) } } },
        ["案件已侦破"] = c => c with { File = c.File with { Outcome = c.File.Outcome with { Unsolved = SampleCase.Found(false) } } },
        ["加害人无赔偿能力"] = c => c with { File = c.File with { Offenders = [.. c.File.Offenders, new OffenderFacts { Insolvent = SampleCase.Found(true) }] } },
        ["家庭生活困难"] = c => c.With(p => p with { Hardship = [.. p.Hardship, SampleCase.Found(HardshipKind.PoorFamily)] }),
        ["被害人或者申请人身患重病"] = c => c.With(p => p with { Hardship = [.. p.Hardship, SampleCase.Found(HardshipKind.SeriousIllness)] }),
        ["家庭在困难名册中（如低保）"] = c => c.InRegister("dibao"),
        ["是特困人员"] = c => c.InRegister("tekun"),
        ["家庭不在困难名册中"] = c => c with { Matches = c.Matches with { RegistersWithoutData = [], Lookups = [.. c.Matches.Lookups, .. c.File.People.Select(p => new PersonLookup(p.PersonId, true))] } },
        ["不是同一案件"] = c => c with { Matches = c.Matches with { Matches = [.. c.Matches.Matches.Where(m => m.Purpose != RegisterPurpose.AlreadyAided)] } },
    };

    /// <summary>Whether a dossier or a register would really say so; the rest a person finds out.</summary>
    public static bool Knows(string answer) => Changes.ContainsKey(answer);

    /// <summary>The victim assessed again with these answers in the dossier and the registers.</summary>
    public static VictimAssessment Assess(WhatIf whatIf, IEnumerable<string> answers)
    {
        var real = answers.Aggregate(new RealCase(whatIf.Side.Case, whatIf.Side.Matches, whatIf.Side.Person.PersonId), (c, a) => Changes[a](c));
        return Assessor.Assess(real.File, real.Matches, Book.Shipped, SampleDossiers.AsOf).Victims.Single(v => v.PersonId == real.VictimId);
    }

    private static Func<RealCase, RealCase> Facts(Func<VictimFacts, VictimFacts> change) =>
        c => c with { File = c.File with { Victims = [.. c.File.Victims.Select(v => v.PersonId == c.VictimId ? change(v) : v)] } };

    private sealed record RealCase(CaseFile File, MatchReport Matches, string VictimId)
    {
        public RealCase With(Func<CasePerson, CasePerson> change) =>
            this with { File = File with { People = [.. File.People.Select(p => p.Roles.Contains(PersonRole.Offender) ? p : change(p))] } };

        public RealCase WithChild()
        {
            var child = new SampleCase().Kin("k9", VictimId, Kinship.Child, dependent: true).File;
            return this with { File = File with { People = [.. File.People, .. child.People], Kin = [.. File.Kin, .. child.Kin] } };
        }

        public RealCase InRegister(string register)
        {
            var row = new SampleCase().Person(VictimId, 1960).InRegister(VictimId, register).Matches.Matches[0];
            return this with { Matches = Matches with { Matches = [.. Matches.Matches, row] } };
        }
    }
}
