using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Map;

/// <summary>One person as people type it.</summary>
public sealed class PeopleTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("Rao, purchasing director", PersonField.Title, "purchasing director")]
    [InlineData("Rao, under secretary", PersonField.Title, "under secretary")]
    [InlineData("饶敏，用户经理", PersonField.Title, "用户经理")]
    [InlineData("Rao, U E", PersonField.Roles, "User,Evaluator")]
    [InlineData("Rao, u/e", PersonField.Roles, "User,Evaluator")]
    [InlineData("Rao, DA", PersonField.Roles, "DecisionMaker,Approver")]
    [InlineData("Rao, user and influencer", PersonField.Roles, "User,Influencer")]
    [InlineData("Rao, user, influencer", PersonField.Roles, "User,Influencer")]
    [InlineData("饶敏，用评", PersonField.Roles, "User,Evaluator")]
    [InlineData("饶敏、决策人", PersonField.Roles, "DecisionMaker")]
    [InlineData("Rao, Power Sponsor", PersonField.Attitude, "PowerSponsor")]
    [InlineData("Rao, ▲▲", PersonField.Attitude, "Sponsor")]
    [InlineData("Rao, non supporter", PersonField.Attitude, "NonSupporter")]
    [InlineData("饶敏，反对", PersonField.Attitude, "Hostile")]
    [InlineData("饶敏，支持我们", PersonField.Attitude, "Supporter")]
    [InlineData("Rao, attitude unknown", PersonField.Attitude, "")]
    [InlineData("Rao, can veto", PersonField.Veto, "yes")]
    [InlineData("饶敏，一票否决", PersonField.Veto, "yes")]
    [InlineData("Rao, decisive", PersonField.Weight, "Decisive")]
    [InlineData("饶敏，关键环节", PersonField.Weight, "Key")]
    [InlineData("Rao, finance department", PersonField.Department, "finance")]
    [InlineData("饶敏，采购部", PersonField.Department, "purchasing")]
    [InlineData("Rao, department: Elevators", PersonField.Department, "Elevators")]
    [InlineData("Rao, headquarters", PersonField.Level, "Group")]
    [InlineData("饶敏，大区", PersonField.Level, "Region")]
    [InlineData("Rao, inner circle", PersonField.Standing, "InnerCircle")]
    [InlineData("Rao, exec", PersonField.Rank, "Executive")]
    [InlineData("Rao, power 4x3", PersonField.Authority, "4")]
    [InlineData("Rao, 4·3", PersonField.Influence, "3")]
    [InlineData("饶敏，影响力5", PersonField.Influence, "5")]
    [InlineData("Rao, met 3 Nov", PersonField.LastMet, "2026-11-03")]
    [InlineData("Rao, met 3 Dec", PersonField.LastMet, "2025-12-03")]
    [InlineData("Rao, met yesterday", PersonField.LastMet, "2026-11-23")]
    [InlineData("饶敏，11月3日见过", PersonField.LastMet, "2026-11-03")]
    [InlineData("饶敏，见过3次", PersonField.Meetings, "3")]
    [InlineData("Rao, met 2 times", PersonField.Meetings, "2")]
    [InlineData("Rao, never met", PersonField.Meetings, "0")]
    [InlineData("Rao, next 5 Dec", PersonField.NextMeeting, "2026-12-05")]
    [InlineData("Rao, since 2026-10-01", PersonField.InRoleSince, "2026-10-01")]
    [InlineData("Rao, left 2026-11-01", PersonField.Left, "2026-11-01")]
    [InlineData("Rao, wants: the pilot on time", PersonField.Wins, "the pilot on time")]
    [InlineData("Rao, step: scoring of the offers", PersonField.Step, "scoring of the offers")]
    public void A_piece_is_read_by_what_it_is(string typed, PersonField field, string value)
    {
        var line = Assert.Single(PeopleText.Parse(typed, Today));
        Assert.Equal(value, line.Values.GetValueOrDefault(field));
        Assert.Empty(line.Unread);
    }

    [Theory]
    [InlineData("Rao, project head, reports to Marco", "Marco")]
    [InlineData("Rao, under Marco Bianchi", "Marco Bianchi")]
    [InlineData("Rao, → Marco", "Marco")]
    [InlineData("饶敏，采购总监，汇报给 马可", "马可")]
    [InlineData("饶敏，向马可汇报", "马可")]
    [InlineData("饶敏，上级：马可", "马可")]
    [InlineData("Rao, reports to nobody", "")]
    public void Whom_the_person_reports_to(string typed, string boss) => Assert.Equal(boss, Assert.Single(PeopleText.Parse(typed, Today)).ReportsTo);

    [Theory]
    [InlineData("Rao, tie to Marco: worked together", "Marco", "worked together")]
    [InlineData("饶敏，暗线 马可（以前共事）", "马可", "以前共事")]
    [InlineData("Rao, tie with Marco", "Marco", null)]
    public void A_hidden_tie_with_a_word_on_it(string typed, string with, string? nature) =>
        Assert.Equal((with, nature), Assert.Single(Assert.Single(PeopleText.Parse(typed, Today)).Ties));

    [Fact]
    public void Lines_and_semicolons_begin_the_next_person_and_a_second_job_is_not_understood()
    {
        var lines = PeopleText.Parse("+ Rao, head of what, of whom\r\n+ 石岚，技术部长；Pan\n\n- Xu, user", Today);
        Assert.Equal(["Rao", "石岚", "Pan", "Xu"], lines.Select(l => l.Name));
        Assert.Equal(["of whom"], lines[0].Unread);
        Assert.Equal(("Head", "technical"), (lines[1].Guesses[PersonField.Rank], lines[1].Guesses[PersonField.Department]));
    }

    [Theory]
    [InlineData("CEO", "Executive", "board")]
    [InlineData("chief executive", "Executive", null)]
    [InlineData("财务总监", "Head", "finance")]
    [InlineData("assistant to the CEO", "Staff", "board")]
    [InlineData("项目副总", "Executive", "project")]
    [InlineData("buyer", "Staff", null)]
    [InlineData("astronaut", null, null)]
    public void A_title_gives_rank_and_department_away(string title, string? rank, string? department)
    {
        var line = Assert.Single(PeopleText.Parse("Rao, " + title, Today));
        Assert.Equal((rank, department), (line.Guesses.GetValueOrDefault(PersonField.Rank), line.Guesses.GetValueOrDefault(PersonField.Department)));
    }
}
