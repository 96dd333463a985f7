using System.Text.Json.Nodes;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

public sealed class ColleagueQuestionTests
{
    private static readonly Question Behaviour = MethodLibrary.Load().Find(CoachMethod.MethodId)!.Questions.First();

    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(60)]
    public void Whom_it_is_about_can_always_be_named_as_the_source(int count)
    {
        var people = Enumerable.Range(1, count).Select(i => new Person($"p{i}", $"Person {i}")).ToList();
        foreach (var candidate in (Person[])[people[0], people[^1]])
        {
            var choices = Choices(people, candidate, Language.English);
            Assert.Equal((candidate.Id, $"from {candidate.Name} personally"), choices[0]);
            Assert.Contains("本人", Choices(people, candidate, Language.Chinese)[0].Title);
            Assert.Equal(Math.Min(count, ColleagueQuestionCard.MostPeople) + 1, choices.Select(c => c.Id).Distinct().Count());
            Assert.Equal(choices.Count, choices.Select(c => c.Id).Distinct().Count());
            Assert.Equal("Somebody else", choices[^1].Title);
        }
    }

    private static List<(string Id, string Title)> Choices(IReadOnlyList<Person> people, Person candidate, Language language)
    {
        var deal = Some.Deal();
        var card = ColleagueQuestionCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, "e1", candidate, Behaviour, "Lin Wei", people, Some.Today) { Through = candidate.Id }, language);
        var input = CardText.Objects(card.Tree()).Single(o => o.Object.Text("id") == Inputs.Through).Object;
        Assert.Equal(candidate.Id, input.Text("value"));
        return [.. ((JsonArray)input["choices"]!).Select(c => (c!.AsObject().Text("value"), c.AsObject().Text("title")))];
    }
}
