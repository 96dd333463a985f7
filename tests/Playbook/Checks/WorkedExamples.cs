using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>The ten worked examples of the catalogue of checks.</summary>
internal static class WorkedExamples
{
    private const string AllPlus = "+++++ +++++ +++++ +++++";

    public static CheckInput Of(string name) => name switch
    {
        "E1" => SomeInput.At(Stage.R1, 7).Us("++... ..... ..... .....").Person("Lin", "U", met: 5).Visited(5),
        "E2" => SomeInput.At(Stage.R4A, 20).Closing(75).Event(90).Amount(1_800_000).Budget(2_000_000).Open().Next(4)
            .Us("+++++ +++++ +++++ +?++?").Rival("Norda", "+++++ +++-- -.?-- .....").Rival("in-house", ".+... -.--- ..... .....")
            .SharedPeople().SharedCoach()
            .Action(5).Action(9, ActionOwner.Customer).Action(-6, done: -7).Action(-12, done: -12).Action(-20, done: -21)
            .VisitedWithPromise(6).Visited(12).Proved(),
        "E3" => SomeInput.At(Stage.R4B, 20).Closing(30).Amount(900_000).Open()
            .Us(AllPlus).Rival("Norda", "..... +.+++ +...+ .....")
            .Person("Mei", "U", Attitude.Supporter, "1·2", met: 10, Rank.Staff, "ops")
            .Person("Gao", "D", null, "5·5", met: null, Rank.Executive, "board")
            .Person("Lu", "I", Attitude.Neutral, "3·2", met: 70, Rank.Head, "tech")
            .Action(4).Visited(10),
        "E4" => SomeInput.At(Stage.R4A, 15).Closing(50).Event(60).Amount(500_000).Budget(520_000).Open().Next(6)
            .Us("+++++ -+?-- -?+?? ++++?").Rival("Norda", "..... +++++ +.+.+ .....")
            .Person("Bai", "E", Attitude.NonSupporter, "3·3", met: 9, Rank.Head, "tech", StepWeight.Decisive)
            .Person("Tan", "D", Attitude.Neutral, "5·4", met: null, Rank.Executive, "board")
            .Person("Yu", "U", Attitude.Neutral, "1·1", met: 9, Rank.Staff, "ops")
            .Action(3).Visited(9),
        "E5" => (SomeInput.At(Stage.R4A, 60).Closing(25).MovedLater(10, 40, 70).Amount(700_000).Budget(800_000).Next(9)
            .Us("++++- +++++ +++?+ +++++").Answer(Criterion.CompellingEvent, '-', 20)
            .SharedPeople().SharedCoach()
            .Action(6).Action(6, ActionOwner.Customer).VisitedWithPromise(6).Proved()) with { NoCompetitor = true, BuyingMode = "single-source" },
        "E6" => SomeInput.At(Stage.R4B, 18).Closing(40).Event(45).Amount(3_000_000).Budget(3_200_000).Open().Next(3)
            .Us(AllPlus).Rival("Norda", "+++++ +++-- ----- +++++").SharedPeople()
            .Coach(
                "Sun",
                Evidence(3, EvidenceKind.Told, 40, Route.Coach),
                Evidence(4, EvidenceKind.Witnessed, 35, Route.Own),
                Evidence(1, EvidenceKind.Witnessed, 20, Route.Own),
                Evidence(3, EvidenceKind.Document, 8, Route.File, against: true),
                Evidence(8, EvidenceKind.Told, 5, Route.ThirdPerson, against: true))
            .Action(6).Action(6, ActionOwner.Customer).VisitedWithPromise(6).Proved().Bid(3_000_000, 2_400_000, 2_900_000)
            .Source(Criterion.Funds, "Sun").Source(Criterion.CompellingEvent, "Sun").Source(Criterion.FormalCriteria, "Sun")
            .Source(Criterion.InsideSupport, "Sun").Source(Criterion.PoliticalAlignment, "Sun").Source(Criterion.Relationship, "Wu"),
        "E7" => (SomeInput.At(Stage.R3, 30).Closing(120).Event(130).Amount(400_000).Budget(450_000).Next(4)
            .Us("+++++ ++?++ ??+?? ++++?").Rival("Norda", "+++++ +++++ ..... .....")
            .Person("Zhao", "D", null, "5·5", met: null, Rank.Executive, "board")
            .Person("Ke", "E", Attitude.Supporter, "3·3", met: 11, Rank.Head, "tech")
            .Person("Ning", "U", Attitude.Supporter, "1·1", met: 14, Rank.Staff, "ops")
            .Action(4).Action(8, ActionOwner.Customer).VisitedWithPromise(11).Proved())
            with { Chain = ChainType.Straight, Strategy = Strategy.Frontal, BuyingMode = "single-source" },
        "E8" => SomeInput.At(Stage.R4B, 12).Closing(35).Event(40).Amount(1_000_000).Budget(950_000).Open().Next(4)
            .Us(AllPlus).Rival("Norda", "+++++ +++-- ----- +++++").SharedPeople().SharedCoach()
            .Action(4).Action(8, ActionOwner.Customer).VisitedWithPromise(6).Proved().Bid(1_000_000, 930_000, 900_000),
        "E9" => SomeInput.At(Stage.R4B, 50).Closing(45).Event(60).Amount(2_600_000).Budget(2_800_000).Open().Next(8)
            .Us("+++++ +++++ +++?+ +++++", 55).Answer(Criterion.SolutionFit, '+', 4).Rival("Norda", "+++++ +++?- -?+?- .....")
            .Person("Deng", "D", Attitude.Neutral, "4·4", met: 25, Rank.Executive, "project", StepWeight.Decisive, inRole: 20)
            .Person("Pan", "A", null, "4·3", met: null, Rank.Executive, "audit", veto: true)
            .Person("Shi", "E", Attitude.Supporter, "3·3", met: 4, Rank.Head, "tech")
            .Person("Rao", "UI", Attitude.Sponsor, "3·3", met: 12, Rank.Head, "project", tieTo: "Deng")
            .Coach(
                "Rao",
                Evidence(2, EvidenceKind.Witnessed, 40, Route.Own),
                Evidence(3, EvidenceKind.Claimed, 30, Route.Coach),
                Evidence(4, EvidenceKind.Witnessed, 12, Route.Own),
                Evidence(1, EvidenceKind.Witnessed, 12, Route.Own),
                Evidence(7, EvidenceKind.Told, 30, Route.ThirdPerson))
            .Action(-3).Action(4).Visited(4).Proved().Bid(2_600_000, 2_100_000, 2_550_000) with { Chain = ChainType.Mesh },
        "E10" => SomeInput.At(Stage.R2, 20).Closing(100).Amount(30_000).Open().Next(4)
            .Us("+?+?? ..... ..... ---+-").Rival("Norda")
            .Person("Xu", "U", Attitude.Supporter, "1·2", met: 6, Rank.Staff, "ops")
            .Person("Fu", "D", Attitude.Neutral, "3·3", met: 15, Rank.Head, "ops")
            .Action(4).Visited(3, 6, 12, 20, 26)
            with { Account = new(Tier.Lead, VisitsOwed: 0, VisitsMade: 5, UnderReviewSince: SomeInput.Day(-30)) },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such example."),
    };

    /// <summary>E8 has a floor for the margin; the others the defaults.</summary>
    public static Thresholds ThresholdsOf(string name) => name == "E8" ? Thresholds.Default with { MinMargin = 0.15m } : Thresholds.Default;

    private static CheckInput Open(this CheckInput input) => input with { BuyingMode = "open" };

    private static CheckInput Next(this CheckInput input, int days) => input with { NextMeeting = SomeInput.Day(days) };

    private static CheckInput Proved(this CheckInput input) => input with { Value = new(Measured: true, Confirmed: true) };
}
