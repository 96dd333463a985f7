using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>Cards about who sees a deal: which book it is in, and who manages that.</summary>
internal static class SampleBooks
{
    private static readonly BookChoice Sales = new("19:sales", "Sales · 销售部");
    private static readonly BookChoice Service = new("19:service", "Service North");

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Some.Deal();
        var (at, name) = (DealRef.Of(deal), deal.Header.Name);
        yield return ("form-new-where", DealFormCard.Render(DealFormView.New() with { Books = [BookChoice.Own, Sales, Service], Book = Sales }, language));
        yield return ("deals-team", DealsCard.Render(
            new([], [], 1, 0, "", DealsShow.Open, Some.Today, Place.OneToOne) { Books = [BookChoice.Own, Sales], Book = Sales }, language));
        var move = new MoveView(at, name, BookChoice.Own, [Sales, Service], 2, IsOwners: true) { Was = "0" };
        yield return ("move", MoveCard.Render(move, language));
        yield return ("move-nowhere", MoveCard.Render(move with { Others = [] }, language));
        yield return ("move-to-team", MoveCard.Render(move with { Now = Service, Others = [BookChoice.Own, Sales], To = Sales }, language));
        yield return ("move-to-owner", MoveCard.Render(
            move with { Now = Sales, Others = [BookChoice.Own], To = BookChoice.Own, IsOwners = false }, language));
        yield return ("managers-default", ManagersCard.Render(new(Sales, [], MayName: true, [Some.Lin, Some.Zhou]), language));
        yield return ("managers", ManagersCard.Render(
            new(Sales, [Some.Lin, new(new("u3"), "Anna Berg")], MayName: true, [Some.Zhou])
            {
                Told = new("Anna Berg manages this book now.", "Anna Berg 现在是经理。"),
            },
            language));
        yield return ("managers-read", ManagersCard.Render(new(Sales, [Some.Lin], MayName: false, []), language));
        yield return ("choose-team", ChooseTeamCard.Render(new([Sales, Service, new("19:x")], Verbs.OpenManagers), language));
        yield return ("choose-team-many", ChooseTeamCard.Render(
            new([.. Enumerable.Range(1, 14).Select(i => new BookChoice($"19:{i}", $"Region {i}"))], Verbs.OpenPipeline), language));
    }
}
